package dev.patchbay.ui.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Style classes for code: strings, numbers, `$names`, words and comments, inside `{{ }}` or in the
/// whole text.
final class Highlighter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>/\\*[\\s\\S]*?(?:\\*/|$))"
              + "|(?<key>\"(?:[^\"\\\\\\n]|\\\\.)*+\"(?=\\s*:))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
              + "|(?<name>\\$[\\p{L}_][\\p{L}\\p{N}_]*|\\$)"
              + "|(?<number>(?<![\\p{L}\\p{N}_])-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<word>\\b(?:and|or|in|true|false|null|function)\\b)");

  private static final Map<String, String> STYLES =
      Map.of(
          "comment", "code-comment",
          "key", "code-key",
          "string", "code-string",
          "name", "code-name",
          "number", "code-number",
          "word", "code-word");

  /// Longer texts are shown without colours, so that typing stays quick.
  private static final int LIMIT = 50_000;

  private Highlighter() {}

  static StyleSpans<Collection<String>> template(String text) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    int at = 0;
    if (text.length() <= LIMIT) {
      for (Templates.Span span : Templates.spans(text)) {
        spans.add(List.of(), span.start() - at);
        int inner = span.closed() ? span.end() - 2 : span.end();
        spans.add(List.of("template", "template-brace"), 2);
        tokens(text.substring(span.start() + 2, inner), List.of("template"), spans);
        spans.add(List.of("template", "template-brace"), span.end() - inner);
        at = span.end();
      }
    }
    spans.add(List.of(), text.length() - at);
    return spans.create();
  }

  static StyleSpans<Collection<String>> program(String text) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    if (text.length() > LIMIT) {
      spans.add(List.of(), text.length());
    } else {
      tokens(text, List.of(), spans);
    }
    return spans.create();
  }

  private static void tokens(
      String code, List<String> around, StyleSpansBuilder<Collection<String>> spans) {
    Matcher matcher = TOKEN.matcher(code);
    int at = 0;
    while (matcher.find()) {
      spans.add(around, matcher.start() - at);
      spans.add(joined(around, style(matcher)), matcher.end() - matcher.start());
      at = matcher.end();
    }
    spans.add(around, code.length() - at);
  }

  private static String style(Matcher matcher) {
    return STYLES.entrySet().stream()
        .filter(entry -> matcher.group(entry.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> joined(List<String> around, String style) {
    return around.isEmpty() ? List.of(style) : List.of(around.getFirst(), style);
  }
}
