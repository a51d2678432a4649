package dev.patchbay.nodes.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads times and shows them on the clock of one zone. Local times that this clock skips are moved
/// on by the gap, those that it repeats are the first.
///
/// @param formatters those of the patterns, in the order in which they are tried
record TimeReader(ReadTime how, ZoneId zone, List<DateTimeFormatter> formatters) {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  /// Nothing when a pattern is not known.
  static Optional<TimeReader> of(ReadTime how, ZoneId zone) {
    return switch (how) {
      case ReadTime.Iso _, ReadTime.Epoch _ -> Optional.of(new TimeReader(how, zone, List.of()));
      case ReadTime.Patterns(var patterns, var language) -> {
        Locale locale = LanguageTag.locale(language).orElse(Locale.ENGLISH);
        var formatters = new ArrayList<DateTimeFormatter>();
        patterns.forEach(pattern -> Pictures.formatter(pattern, locale).ifPresent(formatters::add));
        yield Optional.of(new TimeReader(how, zone, formatters))
            .filter(_ -> formatters.size() == patterns.size());
      }
    };
  }

  /// @throws DateTimeException or ArithmeticException when the value is no time of this form
  ZonedDateTime read(JsonNode value) {
    return switch (how) {
      case ReadTime.Epoch(var count) -> instant(value, count).atZone(zone);
      case ReadTime.Iso _ -> iso(value);
      case ReadTime.Patterns _ -> picture(text(value));
    };
  }

  ZonedDateTime iso(JsonNode value) {
    String text = text(value);
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(zone);
    }
    return zoned(
        DateTimeFormatter.ISO_DATE_TIME.parse(
            text.length() > 10 && text.charAt(10) == ' ' ? withoutSpaces(text) : text));
  }

  /// `2026-01-31 08:00 +01:00`, as databases write it.
  private static String withoutSpaces(String text) {
    return text.substring(0, 10) + 'T' + text.substring(11).replaceFirst(" (?=[-+Z])", "");
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw new DateTimeException("it is no text");
    }
    return value.stringValue().strip();
  }

  private ZonedDateTime picture(String text) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return zoned(formatter.parse(text));
      } catch (DateTimeException e) {
        // The next pattern may fit.
      }
    }
    throw new DateTimeException("no pattern fits");
  }

  /// What was read may be a moment, a time without an offset, or a date. It is asked for its parts,
  /// because trying one type after the other costs an exception each.
  private ZonedDateTime zoned(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed).atZone(zone);
    }
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (date == null) {
      throw new DateTimeException("it names no day");
    }
    return time == null ? date.atStartOfDay(zone) : date.atTime(time).atZone(zone);
  }

  private static Instant instant(JsonNode value, ReadTime.Count count) {
    BigDecimal number =
        Decimals.of(value).orElseThrow(() -> new DateTimeException("it is no number"));
    BigDecimal nanos =
        switch (count) {
          case SECONDS -> number.movePointRight(9);
          case MILLISECONDS -> number.movePointRight(6);
        };
    BigDecimal[] parts = nanos.setScale(0, RoundingMode.FLOOR).divideAndRemainder(NANOS);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}
