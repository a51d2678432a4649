package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;

/// Carries a refusal out of the middle of a change to [GraphEditor#apply], and no further.
final class Forbidden extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Forbidden(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Forbidden(String code, String message) {
    this(new Problem("", code, message));
  }

  Problem problem() {
    return problem;
  }
}
