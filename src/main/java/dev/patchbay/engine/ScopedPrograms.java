package dev.patchbay.engine;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.Programs;
import dev.patchbay.expression.Evaluation;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import tools.jackson.databind.JsonNode;

/// Evaluates a node's program fields in the scope of that node.
record ScopedPrograms(Evaluator evaluator, Scope scope) implements Programs {
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
