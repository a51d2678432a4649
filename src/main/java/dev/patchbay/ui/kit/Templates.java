package dev.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;

/// Where the `{{ … }}` stand in a text, good enough to colour them while they are typed. What they
/// mean is decided elsewhere.
final class Templates {
  /// From the first brace to behind the last one; `closed` is false while the end is not typed yet.
  record Span(int start, int end, boolean closed) {}

  private Templates() {}

  static boolean occursIn(String text) {
    return !spans(text).isEmpty();
  }

  static List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    int from = 0;
    while (true) {
      int start = text.indexOf("{{", from);
      if (start < 0) {
        return spans;
      }
      if (start > 0 && text.charAt(start - 1) == '\\') {
        from = start + 2;
        continue;
      }
      int end = end(text, start + 2);
      spans.add(new Span(start, end < 0 ? text.length() : end, end >= 0));
      if (end < 0) {
        return spans;
      }
      from = end;
    }
  }

  /// Behind the closing braces, skipping strings, comments and objects; -1 when there are none.
  private static int end(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        i = closingQuote(text, i);
      } else if (c == '/' && text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        i = close < 0 ? text.length() : close + 1;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == '}' && text.startsWith("}}", i)) {
        return i + 2;
      }
    }
    return -1;
  }

  private static int closingQuote(String text, int open) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote != '`') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return text.length();
  }
}
