package dev.patchbay.nodes.flow;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.patchbay.catalog.ErrorCodes;
import java.util.ArrayDeque;

/// Searches a text for a pattern that a user wrote. RE2 needs time in proportion to the text and to
/// the compiled pattern, so both are bounded; counted repeats are what makes a short pattern large.
final class BoundedPattern {
  private static final int MAX_LENGTH = 1_000;
  private static final long MAX_SIZE = 10_000;
  private static final long MAX_STEPS = 50_000_000;

  private BoundedPattern() {}

  static Verdict find(String pattern, boolean ignoreCase, String text) {
    long size = pattern.length() > MAX_LENGTH ? Long.MAX_VALUE : size(pattern);
    if (size > MAX_SIZE) {
      return Verdict.undecidable(
          ErrorCodes.CONFIG_INVALID,
          "The pattern is too large; shorten it or repeat less, the {…} parts above all.");
    }
    if (text.length() * size > MAX_STEPS) {
      return Verdict.undecidable(
          ErrorCodes.INPUT_INVALID,
          "The text of " + text.length() + " characters is too long for this pattern.");
    }
    try {
      int flags = ignoreCase ? Pattern.CASE_INSENSITIVE : 0;
      return Verdict.of(Pattern.compile(pattern, flags).matcher(text).find());
    } catch (PatternSyntaxException e) {
      return Verdict.undecidable(
          ErrorCodes.CONFIG_INVALID, "The pattern cannot be read: " + e.getDescription() + ".");
    }
  }

  /// About how many instructions the pattern compiles to, never far too few.
  private static long size(String pattern) {
    var outer = new ArrayDeque<Long>();
    long size = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '(' -> {
          outer.push(size);
          size = 0;
          last = 0;
        }
        case ')' -> {
          last = size + 2;
          size = (outer.isEmpty() ? 0 : outer.pop()) + last;
        }
        case '{' -> {
          int end = pattern.indexOf('}', i);
          long times = end < 0 ? 1 : times(pattern.substring(i + 1, end));
          size = Math.min(size + last * times, Integer.MAX_VALUE);
          last = Math.min(last * times, Integer.MAX_VALUE);
        }
        case '[', '\\' -> {
          int end = endOfLiteral(pattern, i);
          size += end - i;
          last = 1;
          i = end;
        }
        default -> {
          last = 1;
          size++;
        }
      }
    }
    return size + outer.stream().mapToLong(Long::longValue).sum();
  }

  /// The last character of the class, quotation or escape that starts here.
  private static int endOfLiteral(String pattern, int start) {
    if (pattern.startsWith("\\Q", start)) {
      int end = pattern.indexOf("\\E", start);
      return end < 0 ? pattern.length() - 1 : end + 1;
    }
    if (pattern.charAt(start) == '\\') {
      return start + 1;
    }
    int first = start + (pattern.startsWith("[^", start) ? 2 : 1);
    for (int i = first; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case ']' -> {
          if (i > first) {
            return i;
          }
        }
        case '\\' -> i++;
        case '[' -> {
          int named = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) : -1;
          i = named < 0 ? i : named + 1;
        }
        default -> {}
      }
    }
    return pattern.length() - 1;
  }

  private static long times(String bounds) {
    return bounds.matches("[0-9]{1,4}(,[0-9]{0,4})?")
        ? Long.parseLong(bounds.replaceAll(".*,(?=.)|,", ""))
        : 1;
  }
}
