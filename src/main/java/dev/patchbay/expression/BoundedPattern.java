package dev.patchbay.expression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.patchbay.schema.Parsed;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A pattern that a user wrote, and how much may still be searched with it.
///
/// RE2 needs time in proportion to the text and to the compiled pattern, so both are bounded;
/// counted repeats are what makes a short pattern large. Looking for every match may read a text
/// many times over, so what is counted is characters read, not characters there.
public final class BoundedPattern {
  private static final int MAX_LENGTH = 1_000;
  private static final long MAX_SIZE = 10_000;

  /// Steps that one text may cost, something between a tenth of a second and half a second.
  public static final long ONE_TEXT = 5_000_000;

  /// Steps that a whole list of texts may cost, some seconds at the worst.
  public static final long MANY_TEXTS = 200_000_000;

  private final Pattern pattern;
  private final long cost;
  private long steps;

  private BoundedPattern(Pattern pattern, long cost, long steps) {
    this.pattern = pattern;
    this.cost = cost;
    this.steps = steps;
  }

  /// @param steps what all searches with this pattern may cost together
  public static Parsed<BoundedPattern> compile(String text, boolean ignoreCase, long steps) {
    long size = text.length() > MAX_LENGTH ? Long.MAX_VALUE : size(text);
    if (size > MAX_SIZE) {
      return Parsed.failed(
          "",
          "pattern.too_large",
          "The pattern is too large; shorten it or repeat less, the {…} parts above all.");
    }
    if ((ignoreCase || text.contains("(?")) && foldsForEver(text)) {
      return Parsed.failed(
          "",
          "pattern.syntax",
          "Upper and lower case cannot be ignored for the letters U+1C80 to U+1C88.");
    }
    try {
      int flags = ignoreCase ? Pattern.CASE_INSENSITIVE : 0;
      return Parsed.ok(new BoundedPattern(Pattern.compile(text, flags), cost(size), steps));
    } catch (PatternSyntaxException e) {
      return Parsed.failed(
          "", "pattern.syntax", "The pattern cannot be read: " + e.getDescription() + ".");
    }
  }

  /// The library follows a letter from case to case until it comes back to it. From these old
  /// Cyrillic ones the way leads to today's letters and never back, so compiling would not end; as
  /// a letter, as an escape, or inside a range.
  private static boolean foldsForEver(String text) {
    if (text.toLowerCase(java.util.Locale.ROOT).contains("x{1c8")) {
      return true;
    }
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean range =
          i > 0
              && i + 1 < points.length
              && points[i] == '-'
              && points[i - 1] < 0x1C80
              && points[i + 1] > 0x1C88;
      if (range || points[i] >= 0x1C80 && points[i] <= 0x1C88) {
        return true;
      }
    }
    return false;
  }

  /// Steps for reading one character. Of a small pattern few instructions are at work at a time;
  /// one that became large by repeats may keep them all busy.
  private static long cost(long size) {
    return size <= 64 ? 8 + size / 8 : size;
  }

  public int groups() {
    return pattern.groupCount();
  }

  /// The names of groups that have one, in the order of the groups.
  public List<String> groupNames() {
    return pattern.namedGroups().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The number of a named group.
  public Optional<Integer> group(String name) {
    return Optional.ofNullable(pattern.namedGroups().get(name));
  }

  /// What `use` finds in the text; nothing when the search is given up because it costs too much.
  public <T> Optional<T> search(String text, Function<Matcher, T> use) {
    try {
      return Optional.of(use.apply(pattern.matcher(new Counted(text))));
    } catch (TooMuch e) {
      return Optional.empty();
    }
  }

  /// Leaves a search from within; RE2 has no other way out.
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super("", null, false, false);
    }
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps -= cost;
      if (steps < 0) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
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
