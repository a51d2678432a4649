package dev.patchbay.nodes;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.Programs;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluation;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// Programs as a run evaluates them, in a scope that has nothing but the input.
record NodePrograms(Evaluator evaluator, Scope scope) implements Programs {
  static final Evaluator EVALUATOR = new Evaluator(Bounds.DEFAULT);

  static Scope scope(JsonNode input) {
    return Scope.builder(Instant.parse("2026-01-14T09:30:00Z"), 7).input(input).build();
  }

  static Programs of(JsonNode input) {
    return new NodePrograms(EVALUATOR, scope(input));
  }

  @Override
  public Result evaluate(String program, JsonNode focus) {
    return result(evaluator.evaluate(program, scope.withInput(focus)));
  }

  @Override
  public Result evaluateItem(String program, JsonNode item, int index) {
    return result(evaluator.evaluate(program, scope.withInput(item).withItem(item, index)));
  }

  private static Result result(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Value(var value) -> new Result.Value(value);
      case Evaluation.Missing _ -> new Result.Missing();
      case Evaluation.Failed(var problem) ->
          new Result.Failed(new Error(problem.code(), problem.message()));
    };
  }
}
