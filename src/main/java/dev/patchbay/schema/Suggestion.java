package dev.patchbay.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean …?"
public final class Suggestion {
  private Suggestion() {}

  /// ` Did you mean “x”?` with the known name that is nearest to a mistyped one, or nothing when
  /// none is near.
  public static String among(String mistyped, Collection<String> known) {
    return nearest(mistyped, known).map(name -> " Did you mean “" + name + "”?").orElse("");
  }

  public static Optional<String> nearest(String mistyped, Collection<String> known) {
    int tolerance = Math.max(1, mistyped.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - mistyped.length()) <= tolerance)
        .filter(name -> distance(mistyped, name) <= tolerance)
        .min(Comparator.comparing((String name) -> distance(mistyped, name)).thenComparing(n -> n));
  }

  /// Levenshtein's distance, letter case aside.
  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[] row = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= y.length(); j++) {
        int cost = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[y.length()];
  }
}
