package dev.patchbay.nodes.value;

import com.google.re2j.Matcher;
import dev.patchbay.expression.BoundedPattern;
import dev.patchbay.schema.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is put in the place of a match: texts, and numbers of groups between them.
record Replacement(List<Part> parts) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:(?<dollar>\\$)|(?<number>[0-9]{1,3})|\\{(?<name>[^}]{1,100})})");

  sealed interface Part {
    record Literal(String text) implements Part {}

    record Group(int number) implements Part {}
  }

  Replacement {
    parts = List.copyOf(parts);
  }

  static Replacement literal(String text) {
    return new Replacement(List.of(new Part.Literal(text)));
  }

  static Parsed<Replacement> of(String text, BoundedPattern pattern) {
    var parts = new ArrayList<Part>();
    var reference = REFERENCE.matcher(text);
    int end = 0;
    while (reference.find()) {
      parts.add(new Part.Literal(text.substring(end, reference.start())));
      end = reference.end();
      if (reference.group("dollar") != null) {
        parts.add(new Part.Literal("$"));
      } else {
        String name = reference.group("name");
        int group =
            name == null
                ? Integer.parseInt(reference.group("number"))
                : pattern.group(name).orElse(Integer.MAX_VALUE);
        if (group > pattern.groups()) {
          return Parsed.failed(
              "",
              "pattern.group",
              "The pattern has no group for “" + reference.group() + "” in the replacement.");
        }
        parts.add(new Part.Group(group));
      }
    }
    parts.add(new Part.Literal(text.substring(end)));
    return Parsed.ok(new Replacement(parts));
  }

  void appendTo(StringBuilder result, Matcher matcher) {
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(var text) -> result.append(text);
        case Part.Group(int number) -> {
          String found = matcher.group(number);
          result.append(found == null ? "" : found);
        }
      }
    }
  }
}
