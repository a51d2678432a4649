package dev.patchbay.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Which of the known names was probably meant.
final class Suggestions {
  private static final int LONGEST = 100;

  private Suggestions() {}

  static Optional<String> closest(String name, Collection<String> known) {
    int allowed = Math.max(1, Math.min(3, name.length() / 3));
    String best = "";
    int least = allowed + 1;
    for (String candidate : known) {
      int distance =
          distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return least <= allowed ? Optional.of(best) : Optional.empty();
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static int distance(String a, String b) {
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
