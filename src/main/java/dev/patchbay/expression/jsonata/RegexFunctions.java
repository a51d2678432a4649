package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.strict;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Finding, replacing and splitting, by a text or a regular expression.
final class RegexFunctions {
  private RegexFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("contains", "<s-(sf):b>", RegexFunctions::contains),
        strict("match", "<s-f<s:o>n?:a<o>>", RegexFunctions::match),
        strict("replace", "<s-(sf)(sf)n?:s>", RegexFunctions::replace),
        strict("split", "<s-(sf)n?:a<s>>", RegexFunctions::split));
  }

  /// A regular expression called as a function.
  static JsonNode first(Pattern pattern, List<JsonNode> arguments, Meter meter) {
    if (arguments.isEmpty() || !arguments.getFirst().isString()) {
      return Values.MISSING;
    }
    return next(Regexes.matcher(pattern, arguments.getFirst().stringValue(), meter), meter);
  }

  static JsonNode next(Matcher matcher, Meter meter) {
    if (!matcher.find()) {
      return Values.MISSING;
    }
    ObjectNode match = matchObject(matcher, meter);
    match.set("next", Values.function(new Function.NextMatch(matcher)));
    return match;
  }

  private static ObjectNode matchObject(Matcher matcher, Meter meter) {
    meter.object(5);
    meter.text(matcher.group().length());
    ObjectNode match = new ObjectNode(JsonNodeFactory.instance);
    match.put("match", matcher.group());
    match.put("start", matcher.start());
    match.put("end", matcher.end());
    match.set("groups", groups(matcher, meter));
    return match;
  }

  private static Items groups(Matcher matcher, Meter meter) {
    Items groups = Items.plain(matcher.groupCount());
    for (int g = 1; g <= matcher.groupCount(); g++) {
      String group = matcher.group(g);
      meter.text(group == null ? 0 : group.length());
      groups.add(StringNode.valueOf(group == null ? "" : group));
    }
    return groups;
  }

  private static Matcher matcher(Arguments a) {
    return switch (a.callee(1)) {
      case Function.Matching(var pattern) -> Regexes.matcher(pattern, a.text(0), a.meter());
      case Function.Closure _,
          Function.Builtin _,
          Function.Partly _,
          Function.Chain _,
          Function.NextMatch _,
          Function.Transformation _ ->
          throw a.failure("a text or a /regular expression/ is expected");
    };
  }

  private static int limit(Arguments a, int index) {
    if (a.has(index) && a.number(index) < 0) {
      throw a.failure("the limit must not be negative");
    }
    return a.whole(index, Integer.MAX_VALUE);
  }

  private static JsonNode contains(Arguments a) {
    return Operators.bool(
        a.get(1).isString() ? a.text(0).contains(a.text(1)) : matcher(a).find());
  }

  private static JsonNode match(Arguments a) {
    int limit = limit(a, 2);
    Matcher matcher = matcher(a);
    Items matches = Items.sequence();
    while (matches.size() < limit && find(a, matcher)) {
      a.meter().object(4);
      ObjectNode match = new ObjectNode(JsonNodeFactory.instance);
      match.put("match", matcher.group());
      match.put("index", matcher.start());
      match.set("groups", groups(matcher, a.meter()));
      matches.add(match);
    }
    return matches;
  }

  private static boolean find(Arguments a, Matcher matcher) {
    a.meter().step();
    if (!matcher.find()) {
      return false;
    }
    if (matcher.end() == matcher.start()) {
      throw a.failure("the regular expression matches an empty text");
    }
    return true;
  }

  private static JsonNode replace(Arguments a) {
    int limit = limit(a, 3);
    var result = new StringBuilder();
    int end = a.get(1).isString() ? replaceText(a, limit, result) : replaceMatches(a, limit, result);
    append(a, result, a.text(0).substring(end));
    return TextFunctions.text(a, result.toString());
  }

  private static int replaceText(Arguments a, int limit, StringBuilder result) {
    String text = a.text(0);
    String wanted = a.text(1);
    if (wanted.isEmpty()) {
      throw a.failure("an empty text cannot be replaced");
    }
    if (!a.get(2).isString()) {
      throw a.failure("a text is replaced by a text");
    }
    int done = 0;
    for (int i = 0; i < limit; i++) {
      int at = text.indexOf(wanted, done);
      if (at < 0) {
        break;
      }
      append(a, result, text.substring(done, at));
      append(a, result, a.text(2));
      done = at + wanted.length();
    }
    return done;
  }

  private static int replaceMatches(Arguments a, int limit, StringBuilder result) {
    Matcher matcher = matcher(a);
    int done = 0;
    for (int i = 0; i < limit && find(a, matcher); i++) {
      append(a, result, a.text(0).substring(done, matcher.start()));
      append(a, result, replacement(a, matcher));
      done = matcher.end();
    }
    return done;
  }

  private static void append(Arguments a, StringBuilder result, String more) {
    a.meter().step();
    a.meter().text(more.length());
    result.append(more);
  }

  private static String replacement(Arguments a, Matcher matcher) {
    if (a.get(2).isString()) {
      return substitute(a.text(2), matcher);
    }
    JsonNode result = a.call(a.callee(2), List.of(matchObject(matcher, a.meter())));
    if (!result.isString()) {
      throw a.failure("the replacing function must give a text");
    }
    return result.stringValue();
  }

  /// `$1` is a group, `$0` the match, `$$` a dollar. Of `$12` the `2` is plain when there is no
  /// twelfth group.
  private static String substitute(String replacement, Matcher matcher) {
    var result = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      if (c != '$') {
        result.append(c);
      } else if (next == '$') {
        result.append('$');
        i++;
      } else if (next == '0') {
        result.append(matcher.group());
        i++;
      } else if (next >= '1' && next <= '9') {
        int digits = groupDigits(replacement, i + 1, matcher.groupCount());
        int group = Integer.parseInt(replacement.substring(i + 1, i + 1 + digits));
        String found = group <= matcher.groupCount() ? matcher.group(group) : "";
        result.append(found == null ? "" : found);
        i += digits;
      } else {
        result.append('$');
      }
    }
    return result.toString();
  }

  private static int groupDigits(String text, int from, int groups) {
    int most = String.valueOf(groups).length();
    int digits = 0;
    while (digits < most
        && from + digits < text.length()
        && text.charAt(from + digits) >= '0'
        && text.charAt(from + digits) <= '9') {
      digits++;
    }
    while (digits > 1 && Integer.parseInt(text.substring(from, from + digits)) > groups) {
      digits--;
    }
    return digits;
  }

  private static JsonNode split(Arguments a) {
    int limit = limit(a, 2);
    String text = a.text(0);
    Items parts = Items.plain(8);
    if (!a.get(1).isString()) {
      Matcher matcher = matcher(a);
      int done = 0;
      while (parts.size() < limit && find(a, matcher)) {
        part(a, parts, text.substring(done, matcher.start()));
        done = matcher.end();
      }
      return rest(a, parts, limit, text.substring(done));
    }
    String separator = a.text(1);
    if (separator.isEmpty()) {
      for (int i = 0; i < text.length() && parts.size() < limit; i++) {
        part(a, parts, text.substring(i, i + 1));
      }
      return parts;
    }
    int done = 0;
    int at;
    while (parts.size() < limit && (at = text.indexOf(separator, done)) >= 0) {
      part(a, parts, text.substring(done, at));
      done = at + separator.length();
    }
    return rest(a, parts, limit, text.substring(done));
  }

  private static Items rest(Arguments a, Items parts, int limit, String text) {
    if (parts.size() < limit) {
      part(a, parts, text);
    }
    return parts;
  }

  private static void part(Arguments a, Items parts, String text) {
    a.meter().step();
    a.meter().text(text.length());
    parts.add(StringNode.valueOf(text));
  }
}
