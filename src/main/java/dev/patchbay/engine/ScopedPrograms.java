package dev.patchbay.engine;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Programs;
import dev.patchbay.expression.Evaluation;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import tools.jackson.databind.JsonNode;

/// Evaluates a node's program fields in the scope of that node.
final class ScopedPrograms implements Programs {
  /// All programs of one node together, such as a condition asked for every item of a list, may
  /// take this many times as long as one.
  private static final int TIMES = 2;

  private final Evaluator evaluator;
  private final Scope scope;
  private final long started = System.nanoTime();
  private final long most;

  ScopedPrograms(Evaluator evaluator, Scope scope) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.most = TIMES * evaluator.time().toNanos();
  }

  @Override
  public Result evaluate(String program, JsonNode focus) {
    return result(program, scope.withInput(focus));
  }

  @Override
  public Result evaluateItem(String program, JsonNode item, int index) {
    return result(program, scope.withInput(item).withItem(item, index));
  }

  private Result result(String program, Scope at) {
    if (System.nanoTime() - started > most) {
      return new Result.Failed(
          Error.of(
              ErrorCodes.EXPRESSION_TIMEOUT,
              "The expression takes too long when it is asked for every item."));
    }
    return switch (evaluator.evaluate(program, at)) {
      case Evaluation.Value(var value) -> new Result.Value(value);
      case Evaluation.Missing _ -> new Result.Missing();
      case Evaluation.Failed(var problem) ->
          new Result.Failed(new Error(problem.code(), problem.message()));
    };
  }
}
