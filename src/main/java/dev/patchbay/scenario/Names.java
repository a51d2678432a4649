package dev.patchbay.scenario;

import java.util.Locale;

/// Turns labels into the names that expressions use.
public final class Names {
  private static final int MAX_LENGTH = 60;

  private Names() {}

  /// "Create ticket (Jira)" becomes `createTicketJira`; letters and digits of every script stay. A
  /// label without any becomes `node`.
  public static String identifier(String label) {
    var name = new StringBuilder();
    boolean startOfWord = false;
    for (int c : label.codePoints().limit(4L * MAX_LENGTH).toArray()) {
      if (!Character.isLetterOrDigit(c)) {
        startOfWord = true;
      } else if (name.length() < MAX_LENGTH) {
        name.appendCodePoint(
            startOfWord && !name.isEmpty()
                ? Character.toUpperCase(c)
                : name.isEmpty() ? Character.toLowerCase(c) : c);
        startOfWord = false;
      }
    }
    if (name.isEmpty()) {
      return "node";
    }
    return Character.isDigit(name.codePointAt(0)) ? "_" + name : lowerAcronym(name.toString());
  }

  /// `hTTPRequest` reads badly: the rest of an acronym at the start becomes lower case too.
  private static String lowerAcronym(String name) {
    int end = 1;
    while (end < name.length()
        && Character.isUpperCase(name.charAt(end))
        && (end + 1 == name.length() || !Character.isLowerCase(name.charAt(end + 1)))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
  }
}
