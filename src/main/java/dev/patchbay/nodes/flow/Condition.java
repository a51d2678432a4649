package dev.patchbay.nodes.flow;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A question about the node's data that is answered by yes or no. Its values are resolved already.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Condition {
  enum Combine {
    @Label("All of them hold")
    ALL,
    @Label("At least one holds")
    ANY
  }

  Verdict verdict();

  @JsonTypeName("conditions")
  @Label("Conditions")
  @Help("A list of comparisons.")
  record Conditions(
      @Help("Whether all of the conditions must hold or one is enough.") Combine combine,
      @NotEmpty @Help("What is compared, for example {{ $.total }} is greater than 100.")
          List<Comparison> conditions)
      implements Condition, Switch.When {
    public Conditions {
      conditions = List.copyOf(conditions);
    }

    /// Looks at no more conditions than are needed for the answer.
    @Override
    public Verdict verdict() {
      boolean decisive = combine == Combine.ANY;
      for (Comparison comparison : conditions) {
        switch (comparison.verdict()) {
          case Verdict.Decided(boolean holds) -> {
            if (holds == decisive) {
              return Verdict.of(decisive);
            }
          }
          case Verdict.Undecidable undecidable -> {
            return undecidable;
          }
        }
      }
      return Verdict.of(!decisive);
    }
  }

  @JsonTypeName("expression")
  @Label("Expression")
  @Help("One expression that comes to true or false.")
  record Expression(
      @Help("An expression that comes to true or false: {{ $.total > 100 and $.express }}.")
          JsonNode expression)
      implements Condition, Switch.When {
    @Override
    public Verdict verdict() {
      return expression.isBoolean()
          ? Verdict.of(expression.booleanValue())
          : Verdict.undecidable(ErrorCodes.INPUT_INVALID, "The expression came to " + found());
    }

    private String found() {
      if (expression.isNull()) {
        return "nothing; it must come to true or false.";
      }
      String quoted =
          expression.isString() && expression.asString().length() <= 40
              ? " “" + expression.asString() + "”"
              : "";
      return "the " + Shape.of(expression).words() + quoted + ", but must come to true or false.";
    }
  }

  /// What a new node starts with: is there any input at all?
  static Condition inputExists() {
    return new Conditions(
        Combine.ALL,
        List.of(
            new Comparison(
                Json.NODES.stringNode("{{ $ }}"),
                Comparison.Operator.EXISTS,
                Json.NODES.nullNode(),
                false)));
  }
}
