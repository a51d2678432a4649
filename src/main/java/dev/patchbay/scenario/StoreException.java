package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;

/// What is stored could not be read or written: `store.full`, `store.io`, `store.damaged`,
/// `store.busy`, `store.closed`. Nothing was changed.
///
/// The message is a sentence for people. It never holds what the database said, because that can
/// quote stored values.
public final class StoreException extends RuntimeException {
  private final transient Problem problem;

  public StoreException(Problem problem) {
    super(problem.code() + ": " + problem.message());
    this.problem = problem;
  }

  public StoreException(String code, String message) {
    this(new Problem("", code, message));
  }

  public Problem problem() {
    return problem;
  }
}
