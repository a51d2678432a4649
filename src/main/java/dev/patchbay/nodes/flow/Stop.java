package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Ends the run with an error that the analyst names. Nothing comes out of it.
public final class Stop {
  record Config(
      @Readable(by = OwnCode.class)
          @Pattern(
              regexp = "([A-Za-z0-9][A-Za-z0-9._-]{0,63})?",
              message = "A code is made of letters, digits, “.”, “_” and “-”.")
          @Help("A short name that does not change, such as order.too_old; run.stopped if empty.")
          String code,
      @NotBlank
          @Multiline
          @Help("A sentence for whoever reads the log: Order {{ $.orderId }} is too old.")
          String message) {}

  /// A code of the program means what the program says, also whether trying again helps.
  static final class OwnCode implements Readable.Reader {
    @Override
    public Optional<String> problem(String code) {
      return ErrorCodes.find(code)
          .filter(known -> !known.equals(ErrorCodes.RUN_STOPPED))
          .map(known -> "“" + code + "” has a meaning already: " + known.sentence());
    }
  }

  private static final Handles HANDLES =
      new Handles(List.of(Handle.input(Shape.UNKNOWN)), List.of());

  private static final JsonNode SAMPLE = Json.parse("{\"orderId\": \"A-1027\", \"days\": 93}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.stop",
              "Stop with error",
              "mdi2a-alert-octagon-outline",
              Category.CONTROL,
              "Ends the run with an error that the analyst names.",
              "Put it where a run must not go on, for example behind the “false” of an If that"
                  + " checks the order. The run fails with your code and message, which the log,"
                  + " the dead letter and the caller of a webhook show.",
              List.of("Stop And Error", "throw", "raise", "fail", "abort", "exit", "Breakpoint")),
          Schema.of(Config.class, new Config("", "")),
          Json.object()
              .put("code", "order.too_old")
              .put("message", "Order A-1027 is 93 days old; orders are taken back for 30 days."),
          Schema.any(),
          SAMPLE,
          Schema.any(Shape.NULL),
          Json.NODES.nullNode(),
          Set.of(ErrorCodes.RUN_STOPPED),
          _ -> HANDLES,
          Optional.empty(),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Stop::run);

  private Stop() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    String code = config.code().isBlank() ? ErrorCodes.RUN_STOPPED.code() : config.code();
    return new ActionResult.FatalError(new Error(code, config.message()));
  }
}
