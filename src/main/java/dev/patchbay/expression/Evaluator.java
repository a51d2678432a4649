package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Meter;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Runs expressions, each within the same [Bounds], on the thread that asks. Whatever is thrown at
/// it, it answers in time and then answers the next: nothing can hang, so no thread is ever given
/// up.
///
/// Safe for any number of threads, virtual ones included. Remembers the expressions it read lately.
public final class Evaluator {
  private final Bounds bounds;
  private final Patience patience;
  private final Recent<Reading> readings;

  /// What a text turned out to be.
  private sealed interface Reading {
    record Readable(Program program) implements Reading {}

    record Unreadable(Problem problem) implements Reading {}
  }

  public Evaluator(Bounds bounds) {
    this(bounds, Patience.endless(), new Recent<>(Evaluator::read));
  }

  private Evaluator(Bounds bounds, Patience patience, Recent<Reading> readings) {
    this.bounds = bounds;
    this.patience = patience;
    this.readings = readings;
  }

  /// The same evaluator for somebody who does not wait for ever.
  public Evaluator within(Patience other) {
    return new Evaluator(bounds, other, readings);
  }

  public Bounds bounds() {
    return bounds;
  }

  private static Reading read(String jsonata) {
    try {
      return new Reading.Readable(Program.parse(jsonata));
    } catch (Failure failure) {
      return new Reading.Unreadable(Codes.problem(failure, 0));
    }
  }

  public Evaluation evaluate(String jsonata, Scope scope) {
    return switch (readings.get(jsonata)) {
      case Reading.Unreadable(var problem) -> new Evaluation.Failed(problem);
      case Reading.Readable(var program) -> run(program, scope);
    };
  }

  /// The boundary: here, and only here, anything that went wrong becomes a result. The interpreter
  /// counts what it uses, but how deep a stack may grow depends on the thread that asks, and how
  /// much memory is left depends on what else the program does.
  private Evaluation run(Program program, Scope scope) {
    try {
      var meter =
          new Meter(
              time(), patience::lost, bounds.steps(), bounds.depth(), bounds.allocatedBytes());
      JsonNode value =
          program.run(
              scope.input(),
              scope.variables(),
              scope.now(),
              scope.seed() * 31 + program.source().hashCode(),
              meter,
              bounds.resultChars());
      return value.isMissingNode() ? new Evaluation.Missing() : new Evaluation.Value(value);
    } catch (Failure failure) {
      if (failure.kind() == Failure.Kind.TIMEOUT) {
        patience.timedOut();
      }
      return new Evaluation.Failed(Codes.problem(failure, 0));
    } catch (StackOverflowError e) {
      return failed(Codes.DEPTH, "The expression or its data is nested too deeply.");
    } catch (OutOfMemoryError e) {
      return failed(Codes.MEMORY, "The expression needs too much memory.");
    } catch (RuntimeException e) {
      return failed(Codes.FAILED, "The expression could not be evaluated.");
    }
  }

  /// What one evaluation may take now.
  public Duration time() {
    return patience.forOne(bounds.time());
  }

  private static Evaluation failed(String code, String message) {
    return new Evaluation.Failed(new Problem("", code, message));
  }
}
