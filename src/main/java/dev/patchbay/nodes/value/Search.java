package dev.patchbay.nodes.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.expression.BoundedPattern;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks for a pattern in text after text, and gives up when that takes too long altogether.
final class Search {
  /// Characters that all results of one node may have together.
  private static final long MAX_RESULT = 32_000_000;

  private final BoundedPattern pattern;
  private final List<String> groupNames;
  private final Replacement replacement;
  private long written;

  private Search(BoundedPattern pattern, Replacement replacement) {
    this.pattern = pattern;
    this.groupNames = pattern.groupNames();
    this.replacement = replacement;
  }

  /// What is wanted of one text.
  @FunctionalInterface
  interface Result {
    JsonNode of(Search search, String text, Matcher matcher);
  }

  static Optional<String> problem(String pattern) {
    return BoundedPattern.compile(pattern, false, BoundedPattern.ONE_TEXT).problems().stream()
        .findFirst()
        .map(problem -> problem.message());
  }

  static Parsed<Search> of(TextTask.Find find) {
    return of(find, "");
  }

  static Parsed<Search> of(TextTask.Find find, String replacement) {
    return switch (find) {
      case TextTask.Regex(var regex, boolean ignoreCase) ->
          compiled(regex, ignoreCase)
              .flatMap(pattern ->
                  Replacement.of(replacement, pattern).map(with -> new Search(pattern, with)));
      case TextTask.Literal(var text, boolean ignoreCase) ->
          compiled(Pattern.quote(text), ignoreCase)
              .map(pattern -> new Search(pattern, Replacement.literal(replacement)));
    };
  }

  private static Parsed<BoundedPattern> compiled(String regex, boolean ignoreCase) {
    return BoundedPattern.compile(regex, ignoreCase, BoundedPattern.MANY_TEXTS);
  }

  Changed changed(JsonNode value, Result result) {
    return Rewriting.text(value)
        .map(text ->
            pattern
                .search(text, matcher -> result.of(this, text, matcher))
                .filter(_ -> written <= MAX_RESULT)
                .<Changed>map(Changed.To::new)
                .orElseGet(() ->
                    Changed.givenUp(
                        ErrorCodes.INPUT_INVALID,
                        "Searching takes too long; the pattern is too costly for so much text.")))
        .orElseGet(() -> Rewriting.noText(value));
  }

  JsonNode match(String text, Matcher matcher) {
    return Json.NODES.booleanNode(matcher.find());
  }

  JsonNode first(String text, Matcher matcher) {
    return matcher.find() ? found(matcher) : Json.NODES.nullNode();
  }

  JsonNode all(String text, Matcher matcher) {
    ArrayNode all = Json.NODES.arrayNode();
    while (matcher.find() && written <= MAX_RESULT) {
      all.add(found(matcher));
      written += 1 + matcher.end() - matcher.start();
    }
    return all;
  }

  /// Named groups as an object, one group as itself, several as a list, none as the whole match.
  private JsonNode found(Matcher matcher) {
    if (!groupNames.isEmpty()) {
      ObjectNode groups = Json.object();
      groupNames.forEach(name -> groups.set(name, node(matcher.group(name))));
      return groups;
    }
    if (matcher.groupCount() <= 1) {
      return node(matcher.group(matcher.groupCount()));
    }
    ArrayNode groups = Json.NODES.arrayNode();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(node(matcher.group(i)));
    }
    return groups;
  }

  JsonNode replaced(String text, Matcher matcher) {
    var result = new StringBuilder();
    int end = 0;
    while (matcher.find() && written + result.length() <= MAX_RESULT) {
      result.append(text, end, matcher.start());
      replacement.appendTo(result, matcher);
      end = matcher.end();
    }
    written += result.length();
    return Json.NODES.stringNode(result.append(text, end, text.length()).toString());
  }

  /// Nothing before or after a match is an empty part, but an empty match divides nothing off.
  JsonNode parts(String text, Matcher matcher) {
    ArrayNode parts = Json.NODES.arrayNode();
    int end = 0;
    while (matcher.find()) {
      boolean empty = matcher.end() == matcher.start();
      if (!empty || (matcher.start() > end && matcher.start() < text.length())) {
        parts.add(text.substring(end, matcher.start()));
        end = matcher.end();
      }
    }
    return parts.add(text.substring(end));
  }

  private static JsonNode node(@Nullable String group) {
    return group == null ? Json.NODES.nullNode() : Json.NODES.stringNode(group);
  }
}
