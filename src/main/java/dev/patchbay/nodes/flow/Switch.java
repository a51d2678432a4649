package dev.patchbay.nodes.flow;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Emission;
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
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Sends its input by the first case that fits, or by every one, and by `default` when none does.
public final class Switch {
  private static final String ID = "[A-Za-z0-9_-]{1,64}";
  private static final String DEFAULT = "default";

  enum Mode {
    @Label("The first case that fits")
    FIRST,
    @Label("Every case that fits")
    ALL
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface When permits Matches, Condition.Conditions, Condition.Expression {}

  @JsonTypeName("value")
  @Label("Value")
  @Help("Fits when the value of the Switch equals this one.")
  record Matches(@Label("Equals") @Help("The value of this case, for example opened.") JsonNode is)
      implements When {}

  /// @param id names the handle, so it stays when the label or the order changes
  record Case(
      @Pattern(
              regexp = "(?!default$)" + ID,
              message = "An id is made of letters, digits, “_” and “-”, and is not “default”.")
          @Help("The stable name of the case's output; edges refer to it.")
          String id,
      @Help("What is written at the output, for example Opened.") String label,
      @Label("Fits when") @Help("What must hold for this case.") When when) {}

  record Config(
      @Help("What cases of the kind Value are compared with, for example {{ $.action }}.")
          JsonNode value,
      @Label("Take") @Help("What happens when several cases fit.") Mode mode,
      @NotEmpty @DistinctIds @Help("Each case has an output of its own.") List<Case> cases) {
    public Config {
      cases = List.copyOf(cases);
    }
  }

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "value": "opened",
            "mode": "FIRST",
            "cases": [
              {"id": "opened", "label": "Opened", "when": {"kind": "value", "is": "opened"}},
              {"id": "closed", "label": "Closed", "when": {"kind": "value", "is": "closed"}}
            ]
          }
          """);

  private static final JsonNode SAMPLE = Json.parse("{\"action\": \"opened\", \"number\": 1347}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.switch",
              "Switch",
              "mdi2s-source-branch",
              Category.CONTROL,
              "Sends its input by the case that fits, and by “default” when none does.",
              "Each case has an output. The input leaves, unchanged, by the first case that fits,"
                  + " or by every one if you choose so. Example: Value is `{{ $.action }}`, one"
                  + " case equals opened, another equals closed.",
              List.of("switch", "router", "route", "case", "branch", "Case Switch", "Rule Engine")),
          Schema.of(
              Config.class,
              new Config(
                  Json.NODES.stringNode("{{ $ }}"),
                  Mode.FIRST,
                  List.of(new Case("case-1", "Case 1", new Matches(Json.NODES.stringNode("")))))),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE,
          Schema.any(),
          SAMPLE,
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          Switch::handles,
          Optional.of(DEFAULT),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Switch::run);

  private Switch() {}

  private static Handles handles(JsonNode config) {
    boolean exclusive = !config.path("mode").asString("").equals(Mode.ALL.name());
    var outputs = new ArrayList<Handle>();
    for (JsonNode one : config.path("cases")) {
      String id = one.path("id").asString("");
      if (id.matches(ID)) {
        outputs.add(output(id, one.path("label").asString(""), exclusive));
      }
    }
    outputs.add(output(DEFAULT, DEFAULT, exclusive));
    return new Handles(List.of(Handle.input(Shape.UNKNOWN)), outputs);
  }

  private static Handle output(String id, String label, boolean exclusive) {
    String shown = label.isBlank() ? id : label;
    return exclusive
        ? Handle.branch(id, shown, Shape.UNKNOWN)
        : Handle.output(id, shown, Shape.UNKNOWN);
  }

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    var emissions = new ArrayList<Emission>();
    for (Case one : config.cases()) {
      switch (verdict(one.when(), config.value())) {
        case Verdict.Decided(boolean holds) -> {
          if (holds) {
            emissions.add(new Emission(one.id(), input.data()));
          }
        }
        case Verdict.Undecidable(var error) -> {
          String name = one.label().isBlank() ? one.id() : one.label();
          return new ActionResult.FatalError(
              new Error(error.code(), "Case “" + name + "”: " + error.message()));
        }
      }
      if (!emissions.isEmpty() && config.mode() == Mode.FIRST) {
        break;
      }
    }
    return emissions.isEmpty()
        ? ActionResult.emit(DEFAULT, input.data())
        : new ActionResult.Success(emissions);
  }

  private static Verdict verdict(When when, JsonNode value) {
    return switch (when) {
      case Matches(var expected) -> Verdict.of(Comparison.same(value, expected));
      case Condition.Conditions conditions -> conditions.verdict();
      case Condition.Expression expression -> expression.verdict();
    };
  }
}
