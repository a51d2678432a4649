package dev.patchbay.expression.jsonata;

/// A word of the language and where it stands, `end` exclusive. `text` is the meaning (a string
/// without quotes and escapes, a variable without `$`), except for a regular expression, which keeps
/// its slashes and flags.
public record Token(Kind kind, String text, int start, int end) {
  public enum Kind {
    STRING,
    NUMBER,
    /// `true`, `false`, `null`
    VALUE,
    NAME,
    /// in backticks
    QUOTED_NAME,
    VARIABLE,
    REGEX,
    OPERATOR,
    END
  }

  public boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }
}
