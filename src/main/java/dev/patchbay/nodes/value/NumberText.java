package dev.patchbay.nodes.value;

import dev.patchbay.nodes.value.Numbers.DecimalMark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an amount as people write it: `1.234,50 €`, `CHF 1’234.50`, `(12.00)`, `−5`.
///
/// What could be meant in two ways is not guessed at: groups must have three digits, and the mark
/// between them must not be the decimal mark.
final class NumberText {
  private static final int MAX_LENGTH = 200;

  private static final String SPACE = "[ \\u00A0\\u202F\\u2009]*";

  /// A currency, as a sign or a code, or the sign of per cent.
  private static final String UNIT = "(?:\\p{L}{0,3}\\p{Sc}|%|\\p{L}{1,3}\\.?)?";

  private static final Pattern AMOUNT =
      Pattern.compile(String.join(SPACE, "([-+]?)", UNIT, "([-+]?)", "([0-9.,].*?)", UNIT, "(-?)"));

  private static final Pattern POINT = digits("\\.", "[,'’ \\u00A0\\u202F\\u2009]");
  private static final Pattern COMMA = digits(",", "[.'’ \\u00A0\\u202F\\u2009]");

  private NumberText() {}

  static Optional<BigDecimal> read(String text, DecimalMark mark) {
    String stripped = text.strip().replace('\u2212', '-');
    boolean bracketed = stripped.startsWith("(") && stripped.endsWith(")");
    var amount =
        AMOUNT.matcher(bracketed ? stripped.substring(1, stripped.length() - 1) : stripped);
    if (stripped.length() > MAX_LENGTH || !amount.matches()) {
      return Optional.empty();
    }
    String signs = amount.group(1) + amount.group(2) + amount.group(4) + (bracketed ? "-" : "");
    String number = amount.group(3);
    return signs.length() <= 1
            && (mark == DecimalMark.POINT ? POINT : COMMA).matcher(number).matches()
        ? Optional.of(value(number, mark, signs.equals("-")))
        : Optional.empty();
  }

  private static BigDecimal value(String number, DecimalMark mark, boolean negative) {
    var plain = new StringBuilder();
    for (char c : number.toCharArray()) {
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c == (mark == DecimalMark.POINT ? '.' : ',')) {
        plain.append('.');
      }
    }
    var value = new BigDecimal(plain.toString());
    return negative ? value.negate() : value;
  }

  /// Groups of three behind the first, all with the same mark between them, or no groups at all.
  private static Pattern digits(String decimal, String group) {
    return Pattern.compile(
        "(?:[0-9]{1,3}(?<mark>"
            + group
            + ")[0-9]{3}(?:\\k<mark>[0-9]{3})*|[0-9]+|(?="
            + decimal
            + "))(?:"
            + decimal
            + "[0-9]+)?");
  }
}
