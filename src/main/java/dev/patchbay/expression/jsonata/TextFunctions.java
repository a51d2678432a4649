package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.strict;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Functions on texts. Positions and lengths count characters as people see them in most scripts
/// (code points), not UTF-16 units.
final class TextFunctions {
  private TextFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("string", "<x-b?:s>", TextFunctions::string),
        strict("length", "<s-:n>", a -> Numbers.of(length(a.text(0)))),
        strict("substring", "<s-nn?:s>", TextFunctions::substring),
        strict("substringBefore", "<s-s:s>", TextFunctions::before),
        strict("substringAfter", "<s-s:s>", TextFunctions::after),
        strict("lowercase", "<s-:s>", a -> text(a, a.text(0).toLowerCase(Locale.ROOT))),
        strict("uppercase", "<s-:s>", a -> text(a, a.text(0).toUpperCase(Locale.ROOT))),
        strict("trim", "<s-:s>", TextFunctions::trim),
        strict("pad", "<s-ns?:s>", TextFunctions::pad),
        strict("join", "<a<s>s?:s>", TextFunctions::join));
  }

  static JsonNode text(Arguments a, String text) {
    a.meter().text(text.length());
    return StringNode.valueOf(text);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static JsonNode string(Arguments a) {
    boolean pretty = a.has(1) && a.get(1).booleanValue();
    return a.get(0).isString() ? a.get(0) : text(a, Texts.of(a.get(0), pretty, a.meter()));
  }

  private static JsonNode substring(Arguments a) {
    String text = a.text(0);
    int all = length(text);
    int start = a.whole(1, 0);
    start = start < 0 ? Math.max(0, all + start) : Math.min(start, all);
    int length = a.has(2) ? Math.clamp(a.whole(2, 0), 0, all - start) : all - start;
    int from = text.offsetByCodePoints(0, start);
    return text(a, text.substring(from, text.offsetByCodePoints(from, length)));
  }

  private static JsonNode before(Arguments a) {
    int at = a.text(0).indexOf(a.text(1, ""));
    return at < 0 ? a.get(0) : text(a, a.text(0).substring(0, at));
  }

  private static JsonNode after(Arguments a) {
    String wanted = a.text(1, "");
    int at = a.text(0).indexOf(wanted);
    return at < 0 ? a.get(0) : text(a, a.text(0).substring(at + wanted.length()));
  }

  /// Also makes one blank of many inside.
  private static JsonNode trim(Arguments a) {
    String text = a.text(0);
    a.meter().text(text.length());
    var trimmed = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        blank = !trimmed.isEmpty();
        continue;
      }
      if (blank) {
        trimmed.append(' ');
        blank = false;
      }
      trimmed.append(c);
    }
    return text(a, trimmed.toString());
  }

  private static JsonNode pad(Arguments a) {
    String text = a.text(0);
    String with = a.text(2, " ");
    int[] characters = (with.isEmpty() ? " " : with).codePoints().toArray();
    // As long, because the width comes from the author and -2147483648 has no positive twin.
    long width = (long) a.number(1);
    long missing = Math.abs(width) - length(text);
    if (missing <= 0) {
      return a.get(0);
    }
    a.meter().text(text.length() + 2 * missing);
    a.meter().steps(missing / 16);
    var padding = new StringBuilder((int) missing);
    for (int i = 0; i < missing; i++) {
      padding.appendCodePoint(characters[i % characters.length]);
    }
    return StringNode.valueOf(width > 0 ? text + padding : padding + text);
  }

  private static JsonNode join(Arguments a) {
    String separator = a.text(1, "");
    long length = 0;
    for (JsonNode part : a.list(0)) {
      a.meter().step();
      length += part.stringValue().length() + separator.length();
    }
    a.meter().text(length);
    var joined = new StringBuilder((int) length);
    String between = "";
    for (JsonNode part : a.list(0)) {
      joined.append(between).append(part.stringValue());
      between = separator;
    }
    return StringNode.valueOf(joined.toString());
  }
}
