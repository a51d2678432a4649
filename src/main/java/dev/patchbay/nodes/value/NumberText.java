package dev.patchbay.nodes.value;

import dev.patchbay.nodes.value.NumberTask.DecimalMark;
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

  private static final Pattern DIGITS = Pattern.compile("[0-9.,]+");

  /// What may stand between groups of three digits, beside the mark that is not the decimal one.
  private static final String GROUPS = "'’ \u00A0\u202F\u2009";

  private NumberText() {}

  static Optional<BigDecimal> read(String text, DecimalMark mark) {
    String stripped = text.strip().replace('\u2212', '-');
    if (stripped.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (DIGITS.matcher(stripped).matches()) {
      return value(stripped, mark);
    }
    boolean bracketed = stripped.startsWith("(") && stripped.endsWith(")");
    var amount =
        AMOUNT.matcher(bracketed ? stripped.substring(1, stripped.length() - 1) : stripped);
    if (!amount.matches()) {
      return Optional.empty();
    }
    String signs = amount.group(1) + amount.group(2) + amount.group(4) + (bracketed ? "-" : "");
    return signs.length() <= 1
        ? value(amount.group(3), mark).map(n -> signs.equals("-") ? n.negate() : n)
        : Optional.empty();
  }

  /// Groups of three behind the first, all with the same mark between them, or no groups at all.
  private static Optional<BigDecimal> value(String number, DecimalMark mark) {
    char decimal = mark == DecimalMark.POINT ? '.' : ',';
    String groups = GROUPS + (mark == DecimalMark.POINT ? ',' : '.');
    var plain = new StringBuilder(number.length());
    char group = 0;
    boolean behind = false;
    int digits = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
        digits++;
      } else if (c == decimal && !behind && (group == 0 || digits == 3)) {
        plain.append('.');
        behind = true;
        digits = 0;
      } else if (!behind && begins(group, c, digits) && groups.indexOf(c) >= 0) {
        group = c;
        digits = 0;
      } else {
        return Optional.empty();
      }
    }
    boolean complete = digits > 0 && (behind || group == 0 || digits == 3);
    return complete ? Optional.of(new BigDecimal(plain.toString())) : Optional.empty();
  }

  /// Whether a group may end here, behind so many digits.
  private static boolean begins(char group, char c, int digits) {
    return group == 0 ? digits >= 1 && digits <= 3 : c == group && digits == 3;
  }
}
