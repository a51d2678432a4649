package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.LogLine;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Writes a line into the log of the run and hands on its input.
public final class Log {
  /// What one line may have; a longer message is cut.
  private static final int LONGEST = 10_000;

  private static final int SHOWN = 120;

  record Config(
      @Help("How serious the line is; the log of runs can be filtered by it.") LogLine.Level level,
      @NotBlank
          @Multiline
          @Help("What the line says, such as Order {{ $.id }} has {{ $count($.lines) }} lines.")
          String message) {}

  /// @param data what is handed on
  record Request(LogLine line, JsonNode data) {}

  private static final JsonNode SAMPLE = Json.parse("{\"orderId\": \"A-1027\", \"total\": 77.80}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.log",
              "Log",
              "mdi2t-text-box-outline",
              Category.DATA,
              "Writes a line into the log of the run and hands on its input.",
              "Says in the log what passes here: level warning, message “Order {{ $.orderId }} is"
                  + " late”. The input goes on unchanged. A dry run shows the line and writes"
                  + " nothing.",
              List.of(
                  "debug",
                  "print",
                  "Write to log",
                  "console",
                  "trace",
                  "message",
                  "Logger",
                  "audit")),
          Schema.of(Config.class, new Config(LogLine.Level.INFO, "")),
          Json.parse("{\"level\": \"WARNING\", \"message\": \"Order A-1027 is late.\"}"),
          Schema.any(),
          SAMPLE,
          Schema.any(),
          SAMPLE,
          Set.of(ErrorCodes.CONFIG_INVALID),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Effect<>(
              Schema.of(Request.class),
              Log::plan,
              Log::describe,
              request -> Optional.of(request.data()),
              Log::perform));

  private Log() {}

  private static Planned<Request> plan(Config config, NodeIO<JsonNode> input) {
    String message = config.message().strip();
    return new Planned.Ready<>(
        new Request(new LogLine(config.level(), cut(message, LONGEST)), input.data()));
  }

  private static WouldDo describe(Request request) {
    LogLine line = request.line();
    return new WouldDo(
        "would log %s “%s”"
            .formatted(line.level(), cut(line.message().replaceAll("\\s+", " "), SHOWN)),
        List.of(new Detail("Level", line.level().name()), new Detail("Message", line.message())));
  }

  private static ActionResult perform(Request request, Wire wire) {
    wire.log(request.line());
    return ActionResult.success(request.data());
  }

  static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
