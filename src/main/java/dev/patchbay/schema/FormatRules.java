package dev.patchbay.schema;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether a text is what its format promises. Only formats that everybody reads alike are checked
/// here; an address, a pattern or a cron expression is judged by who uses it.
public final class FormatRules {
  private static final String COLOUR = "#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})";

  private FormatRules() {}

  /// One sentence about what is wrong. An empty text is the absence of a value, and never wrong.
  public static Optional<String> wrong(String format, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return switch (format) {
      case Formats.DATE ->
          unless(text, LocalDate::parse, "This is no date that exists; write it as 2026-03-29.");
      case Formats.TIME ->
          unless(text, LocalTime::parse, "This is no time of day; write it as 08:30.");
      case Formats.DATE_TIME ->
          unless(
              text,
              DateTimeFormatter.ISO_DATE_TIME::parse,
              "This is no date and time; write them as 2026-03-29T08:30:00.");
      case Formats.DURATION ->
          unless(
              text,
              FormatRules::readDuration,
              "This is no length of time; write five minutes as PT5M, two days as P2D.");
      case Formats.TIME_ZONE -> new ZoneName().problem(text);
      case Formats.COLOUR ->
          text.matches(COLOUR)
              ? Optional.empty()
              : Optional.of("This is no colour; write it as #1f6feb.");
      case Formats.JSON ->
          Json.readPayload(text).problems().stream().findFirst().map(Problem::message);
      default -> Optional.empty();
    };
  }

  private static void readDuration(String text) {
    try {
      Duration.parse(text);
    } catch (DateTimeException e) {
      Period.parse(text);
    }
  }

  private static Optional<String> unless(String text, Consumer<String> reads, String otherwise) {
    try {
      reads.accept(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(otherwise);
    }
  }
}
