package dev.patchbay.nodes.value;

import dev.patchbay.schema.Readable;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// Reads a pattern of dates and times in Java's letters: `dd.MM.yyyy HH:mm`.
final class Pictures implements Readable.Reader {
  private static final int MAX_LENGTH = 100;

  @Override
  public Optional<String> problem(String text) {
    return formatter(text, Locale.ENGLISH).isPresent()
        ? Optional.empty()
        : Optional.of("“" + text + "” is not a pattern such as dd.MM.yyyy HH:mm.");
  }

  /// Strict, so that the 30th of February is refused and not moved; letter case does not matter.
  static Optional<DateTimeFormatter> formatter(String pattern, Locale locale) {
    if (pattern.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(locale)
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
