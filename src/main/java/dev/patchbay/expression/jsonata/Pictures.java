package dev.patchbay.expression.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Numbers and dates formatted by a picture (XPath 3.1 `fn:format-number` and relatives). The
/// formatting is the library's; what may be asked of it is limited here, because it builds what the
/// picture asks for without a bound.
final class Pictures {
  private static final int MAX_PICTURE = 100;
  private static final int MAX_TEXT = 200;
  private static final double MAX_ROMAN = 10_000;
  private static final double MAX_WHOLE = 1e15;

  /// `[Y,*-999999999]` would pad the year to that width.
  private static final Pattern LARGE_WIDTH = Pattern.compile("[0-9]{3,}\\s*\\]|,[^\\]]*[0-9]{3}");

  /// Characters that stand for a digit, a separator and so on, which `$formatNumber` lets one choose.
  private static final Set<String> SYMBOLS =
      Set.of(
          "decimal-separator",
          "grouping-separator",
          "infinity",
          "minus-sign",
          "NaN",
          "percent",
          "per-mille",
          "zero-digit",
          "digit",
          "pattern-separator");

  private Pictures() {}

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws ParseException;
  }

  static JsonNode formatNumber(Arguments a) {
    String picture = picture(a, 1);
    Map<String, String> symbols = new LinkedHashMap<>();
    if (a.has(2)) {
      for (var option : a.get(2).properties()) {
        String value = option.getValue().isString() ? option.getValue().stringValue() : "";
        if (!SYMBOLS.contains(option.getKey()) || value.isEmpty() || value.length() > 10) {
          throw a.failure("an option is not understood");
        }
        symbols.put(option.getKey(), value);
      }
    }
    double value = a.number(0);
    return TextFunctions.text(a, ask(a, () -> Functions.formatNumber(value, picture, symbols)));
  }

  static JsonNode formatInteger(Arguments a) {
    String picture = picture(a, 1);
    double value = Math.floor(a.number(0));
    boolean roman = picture.startsWith("i") || picture.startsWith("I");
    if (Math.abs(value) > (roman ? MAX_ROMAN : MAX_WHOLE)) {
      throw a.failure("the number is too large");
    }
    return TextFunctions.text(
        a, ask(a, () -> Functions.formatInteger((long) value, picture)));
  }

  static JsonNode parseInteger(Arguments a) {
    String picture = picture(a, 1);
    if (a.text(0).length() > MAX_TEXT) {
      throw a.failure("the text is too long");
    }
    Number number = ask(a, () -> Functions.parseInteger(a.text(0), picture));
    return Numbers.of(number.doubleValue());
  }

  /// `zone` is `+hhmm` or `-hhmm`.
  static String formatDate(Arguments a, long millis, String picture, String zone) {
    if (picture.length() > MAX_PICTURE || LARGE_WIDTH.matcher(widths(picture)).find()) {
      throw a.failure("the picture is too large");
    }
    return ask(a, () -> DateTimeUtils.formatDateTime(millis, picture, zone));
  }

  /// The picture with the patterns of digits, which are harmless, taken out: what remains of a
  /// marker is its width.
  private static String widths(String picture) {
    return picture.replaceAll("\\[\\s*[A-Za-z][^,\\]]*", "[");
  }

  private static String picture(Arguments a, int index) {
    String picture = a.text(index, "");
    if (picture.isEmpty() || picture.length() > MAX_PICTURE) {
      throw a.failure("the picture is empty or too long");
    }
    return picture;
  }

  /// The library reports a wrong picture with whatever exception happens to come of it, and with
  /// null; both are one sentence here, without the value that its own messages contain.
  private static <T> T ask(Arguments a, Question<T> question) {
    T answer;
    try {
      answer = question.ask();
    } catch (ParseException | RuntimeException e) {
      throw a.failure("the picture is not understood or does not fit");
    }
    if (answer == null) {
      throw a.failure("the picture does not fit");
    }
    return answer;
  }
}
