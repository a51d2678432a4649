package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.schema.Problem;

/// The error codes of expressions.
public final class Codes {
  public static final String SYNTAX = "expression.syntax";
  public static final String FAILED = "expression.failed";
  public static final String TIMEOUT = "expression.timeout";
  public static final String MEMORY = "expression.memory";
  public static final String DEPTH = "expression.depth";

  /// `$nodes` used other than as `$nodes.name`.
  public static final String DYNAMIC_REFERENCE = "expression.dynamic_reference";

  /// Warning: a missing value stands in the middle of a text.
  public static final String MISSING_VALUE = "expression.missing_value";

  public static final String UNKNOWN_FIELD = "expression.unknown_field";

  private Codes() {}

  /// `offset` is where the expression starts in the text that the reader sees.
  static Problem problem(Failure failure, int offset) {
    String code =
        switch (failure.kind()) {
          case SYNTAX -> SYNTAX;
          case FAILED -> FAILED;
          case TIMEOUT -> TIMEOUT;
          case MEMORY -> MEMORY;
          case DEPTH -> DEPTH;
        };
    return new Problem("", code, failure.sentence(offset));
  }
}
