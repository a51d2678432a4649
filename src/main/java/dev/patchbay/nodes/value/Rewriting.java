package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the Text node does without searching. Letters change by the rules of no country.
final class Rewriting {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FIELD =
      Pattern.compile("\\{([\\p{L}_$][\\p{L}\\p{N}_$-]*(?:\\.[\\p{L}\\p{N}_$-]+)*)}");

  private Rewriting() {}

  static EachValue.Change of(UnaryOperator<String> change) {
    return (value, _) ->
        text(value)
            .<Changed>map(text -> new Changed.To(Json.NODES.stringNode(change.apply(text))))
            .orElseGet(() -> noText(value));
  }

  /// The text itself, or the digits of a number.
  static Optional<String> text(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> Optional.of(value.stringValue());
      case NUMBER, BOOLEAN -> Optional.of(Json.write(value));
      case NULL, MISSING, ARRAY, OBJECT, BINARY, POJO -> Optional.empty();
    };
  }

  static Changed noText(JsonNode value) {
    return Changed.bad(
        ErrorCodes.INPUT_INVALID, "The value is " + Shape.of(value).words() + ", not text.");
  }

  static Changed filledIn(String template, JsonNode item) {
    return new Changed.To(
        Json.NODES.stringNode(
            FIELD
                .matcher(template)
                .replaceAll(field ->
                    Matcher.quoteReplacement(
                        EachValue.find(item, field.group(1)).map(Rewriting::shown).orElse("")))));
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "" : text(value).orElseGet(() -> Json.write(value));
  }

  static String cased(String text, TextTask.Letters letters) {
    return switch (letters) {
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case FIRST -> capital(text);
      case WORDS -> words(text);
    };
  }

  private static String words(String text) {
    var result = new StringBuilder(text.length());
    boolean inside = false;
    for (int point : text.codePoints().toArray()) {
      boolean letter =
          Character.isLetterOrDigit(point) || (inside && point == '\'') || (inside && point == '’');
      String one = Character.toString(point);
      result.append(inside ? one.toLowerCase(Locale.ROOT) : letter ? title(point) : one);
      inside = letter;
    }
    return result.toString();
  }

  private static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return title(text.codePointAt(0)) + text.substring(end);
  }

  private static String title(int point) {
    return Character.toString(Character.toTitleCase(point));
  }

  static String trimmed(String text, boolean inside) {
    String spaced = inside ? SPACES.matcher(text).replaceAll(" ") : text;
    int start = 0;
    int end = spaced.length();
    while (start < end && space(spaced.charAt(start))) {
      start++;
    }
    while (end > start && space(spaced.charAt(end - 1))) {
      end--;
    }
    return spaced.substring(start, end);
  }

  /// White space, no-break spaces and byte order marks among it.
  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  static String padded(String text, TextTask.Pad pad) {
    int missing = pad.length() - text.codePointCount(0, text.length());
    int[] filling = pad.with().codePoints().toArray();
    var fill = new StringBuilder();
    for (int i = 0; i < missing; i++) {
      fill.appendCodePoint(filling[i % filling.length]);
    }
    return pad.end() ? text + fill : fill + text;
  }

  static String slug(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d");
    String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    String dashed = NO_LETTERS.matcher(bare).replaceAll("-");
    return dashed.replaceAll("^-|-$", "");
  }
}
