package dev.patchbay.expression.jsonata;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;

/// Regular expressions that cannot hang: RE2 works in time linear in the text, and the text it reads
/// asks the meter. The price is that back references and look-around do not exist.
final class Regexes {
  private static final int MAX_PATTERN = 1_000;

  /// RE2 writes `a{40}` out forty times; nested repeats multiply.
  private static final int MAX_REPEATS = 2_000;

  private Regexes() {}

  static Pattern compile(Token token) {
    int end = token.text().lastIndexOf('/');
    String pattern = token.text().substring(1, end);
    String flags = token.text().substring(end + 1);
    if (pattern.isEmpty()) {
      throw Failure.syntax(token.start(), "The regular expression is empty");
    }
    if (pattern.length() > MAX_PATTERN || repeats(pattern) > MAX_REPEATS) {
      throw Failure.syntax(token.start(), "The regular expression is too large");
    }
    int bits =
        (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
            | (flags.contains("m") ? Pattern.MULTILINE : 0);
    try {
      return Pattern.compile(pattern.replace("\\/", "/"), bits);
    } catch (PatternSyntaxException e) {
      throw Failure.syntax(
          token.start(), "The regular expression is not understood: " + e.getDescription());
    }
  }

  static Matcher matcher(Pattern pattern, String text, Meter meter) {
    return pattern.matcher(new Metered(text, meter, Math.max(1, pattern.programSize() / 16)));
  }

  /// The largest product of repeat counts around one place of the pattern.
  private static long repeats(String pattern) {
    long largest = 1;
    // What the open groups have repeated inside them so far; the last is the innermost.
    var groups = new ArrayDeque<Long>();
    long current = 1;
    long last = 1;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> {
          i++;
          last = 1;
        }
        case '(' -> {
          groups.push(current);
          current = 1;
          last = 1;
        }
        case ')' -> {
          last = current;
          long outer = groups.isEmpty() ? 1 : groups.pop();
          current = Math.max(outer, current);
        }
        case '{' -> {
          last *= Math.max(1, count(pattern, i + 1));
          current = Math.max(current, last);
          largest = Math.max(largest, current);
        }
        default -> {
          if ("*+?}0123456789,".indexOf(pattern.charAt(i)) < 0) {
            last = 1;
          }
        }
      }
    }
    return largest;
  }

  /// The larger number in `{2,40}`; 0 when this is no repeat.
  private static long count(String pattern, int from) {
    long count = 0;
    long largest = 0;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '}') {
        return Math.max(count, largest);
      }
      if (c == ',') {
        largest = count;
        count = 0;
      } else if (c >= '0' && c <= '9' && count < MAX_REPEATS) {
        count = count * 10 + (c - '0');
      } else {
        return 0;
      }
    }
    return 0;
  }

  /// A text that asks the meter for every character read.
  private record Metered(String text, Meter meter, int cost) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (cost == 1) {
        meter.step();
      } else {
        meter.steps(cost);
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
}
