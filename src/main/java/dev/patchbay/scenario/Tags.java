package dev.patchbay.scenario;

import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The words by which an analyst sorts scenarios.
public final class Tags {
  public static final int MOST = 20;
  public static final int LONGEST = 40;

  private Tags() {}

  /// Trimmed, without blank ones, each once whatever its case, in the order given.
  ///
  /// @return `scenario.tags` when there are too many or one is too long
  public static Parsed<List<String>> of(List<String> words) {
    var tags = new LinkedHashMap<String, String>();
    for (String word : words) {
      String tag = word.strip();
      if (tag.codePointCount(0, tag.length()) > LONGEST) {
        return refused("A tag has at most " + LONGEST + " characters: “" + tag + "”.");
      }
      if (!tag.isEmpty()) {
        tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
      }
    }
    return tags.size() > MOST
        ? refused("A scenario has at most " + MOST + " tags.")
        : Parsed.ok(List.copyOf(tags.values()));
  }

  private static Parsed<List<String>> refused(String message) {
    return new Parsed.Failed<>(List.of(new Problem("", "scenario.tags", message)));
  }
}
