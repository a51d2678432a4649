package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.value.DateTime.Side;
import dev.patchbay.nodes.value.DateTime.Unit;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import dev.patchbay.schema.ZoneName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A Date and time node's settings, ready to work.
///
/// @param formatters those that read texts, in the order in which they are tried
record Moments(
    DateTime.Config config,
    ZoneId zone,
    List<DateTimeFormatter> formatters,
    Function<ZonedDateTime, JsonNode> writer) {

  /// Nothing when a zone, language or pattern is not known.
  static Optional<Moments> of(DateTime.Config config) {
    Optional<ZoneId> zone = ZoneName.zone(config.zone());
    Optional<ZoneId> toZone = config.toZone().isBlank() ? zone : ZoneName.zone(config.toZone());
    Optional<List<DateTimeFormatter>> formatters = formatters(config.from());
    return zone.flatMap(from ->
        toZone
            .flatMap(to -> writer(config.to(), to))
            .flatMap(write -> formatters.map(read -> new Moments(config, from, read, write))));
  }

  Changed changed(JsonNode value, JsonNode item) {
    try {
      return new Changed.To(result(read(value), item));
    } catch (DateTimeException | ArithmeticException e) {
      return Changed.bad(
          ErrorCodes.DATE_UNREADABLE,
          value.isString() || value.isNumber()
              ? Decimals.shown(value) + " cannot be used: " + why(e)
              : "A time is a text or a number, not " + Shape.of(value).words() + ".");
    }
  }

  private JsonNode result(ZonedDateTime time, JsonNode item) {
    return switch (config.change()) {
      case DateTime.None _ -> writer.apply(time);
      case DateTime.Shift(long amount, Unit unit) ->
          writer.apply(time.plus(amount, temporal(unit)));
      case DateTime.Edge(Side side, Unit unit) -> writer.apply(edge(time, side, unit));
      case DateTime.Difference(var other, var otherField, Unit unit) -> {
        JsonNode found =
            otherField.isBlank()
                ? other
                : EachValue.find(item, otherField).orElse(Json.NODES.nullNode());
        yield found.isNull() ? found : Decimals.node(time.until(other(found), temporal(unit)));
      }
    };
  }

  /// The time to compare with may come from a setting such as `{{ $now() }}`, which is ISO 8601.
  private ZonedDateTime other(JsonNode value) {
    try {
      return read(value);
    } catch (DateTimeException e) {
      return iso(text(value));
    }
  }

  private ZonedDateTime read(JsonNode value) {
    return switch (config.from()) {
      case DateTime.Epoch(var count) -> instant(value, count).atZone(zone);
      case DateTime.IsoText _ -> iso(text(value));
      case DateTime.Patterns _ -> picture(text(value));
    };
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw new DateTimeException("it is no text");
    }
    return value.stringValue().strip();
  }

  private ZonedDateTime iso(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(zone);
    }
    String one = text.length() > 10 && text.charAt(10) == ' ' ? with(text, 'T') : text;
    return zoned(
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            one, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from));
  }

  private static String with(String text, char separator) {
    return text.substring(0, 10)
        + separator
        + text.substring(11).replaceFirst("^ +| (?=[-+Z])", "");
  }

  private ZonedDateTime picture(String text) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return zoned(
            formatter.parseBest(
                text,
                ZonedDateTime::from,
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from));
      } catch (DateTimeException e) {
        // The next pattern may fit.
      }
    }
    throw new DateTimeException("no pattern fits");
  }

  private ZonedDateTime zoned(TemporalAccessor parsed) {
    return switch (parsed) {
      case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
      case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
      case LocalDateTime local -> local.atZone(zone);
      case LocalDate date -> date.atStartOfDay(zone);
      default -> throw new DateTimeException("nothing else was asked for");
    };
  }

  private static Instant instant(JsonNode value, DateTime.Count count) {
    BigDecimal number =
        Decimals.of(value).orElseThrow(() -> new DateTimeException("it is no number"));
    BigDecimal nanos =
        switch (count) {
          case SECONDS -> number.movePointRight(9);
          case MILLISECONDS -> number.movePointRight(6);
        };
    BigDecimal[] parts =
        nanos.setScale(0, RoundingMode.FLOOR).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private ZonedDateTime edge(ZonedDateTime time, Side side, Unit unit) {
    ZonedDateTime start = start(time, unit);
    return switch (side) {
      case START -> start;
      case END -> start(start.plus(1, temporal(unit)), unit).minus(1, ChronoUnit.MILLIS);
    };
  }

  private ZonedDateTime start(ZonedDateTime time, Unit unit) {
    LocalDate date = time.toLocalDate();
    return switch (unit) {
      case SECONDS -> time.truncatedTo(ChronoUnit.SECONDS);
      case MINUTES -> time.truncatedTo(ChronoUnit.MINUTES);
      case HOURS -> time.truncatedTo(ChronoUnit.HOURS);
      case DAYS -> date.atStartOfDay(zone);
      case WEEKS ->
          date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(zone);
      case MONTHS -> date.withDayOfMonth(1).atStartOfDay(zone);
      case QUARTERS ->
          date.withDayOfMonth(1)
              .withMonth((date.getMonthValue() - 1) / 3 * 3 + 1)
              .atStartOfDay(zone);
      case YEARS -> date.withDayOfYear(1).atStartOfDay(zone);
    };
  }

  private static TemporalUnit temporal(Unit unit) {
    return switch (unit) {
      case SECONDS -> ChronoUnit.SECONDS;
      case MINUTES -> ChronoUnit.MINUTES;
      case HOURS -> ChronoUnit.HOURS;
      case DAYS -> ChronoUnit.DAYS;
      case WEEKS -> ChronoUnit.WEEKS;
      case MONTHS -> ChronoUnit.MONTHS;
      case QUARTERS -> IsoFields.QUARTER_YEARS;
      case YEARS -> ChronoUnit.YEARS;
    };
  }

  private static Optional<List<DateTimeFormatter>> formatters(DateTime.From from) {
    return switch (from) {
      case DateTime.IsoText _, DateTime.Epoch _ -> Optional.of(List.of());
      case DateTime.Patterns(var patterns, var language) -> {
        Locale locale = LanguageTag.locale(language).orElse(Locale.ENGLISH);
        var formatters = new ArrayList<DateTimeFormatter>();
        patterns.forEach(pattern -> Pictures.formatter(pattern, locale).ifPresent(formatters::add));
        yield Optional.<List<DateTimeFormatter>>of(formatters)
            .filter(all -> all.size() == patterns.size());
      }
    };
  }

  private static Optional<Function<ZonedDateTime, JsonNode>> writer(DateTime.To to, ZoneId zone) {
    return switch (to) {
      case DateTime.Iso _ -> text(DateTimeFormatter.ISO_OFFSET_DATE_TIME, zone);
      case DateTime.Day _ -> text(DateTimeFormatter.ISO_LOCAL_DATE, zone);
      case DateTime.Local _ -> text(DateTimeFormatter.ISO_LOCAL_DATE_TIME, zone);
      case DateTime.Written(var pattern, var language) ->
          LanguageTag.locale(language)
              .flatMap(locale -> Pictures.formatter(pattern, locale))
              .flatMap(formatter -> text(formatter, zone));
      case DateTime.Epoch(var count) ->
          Optional.of(time ->
              Decimals.node(
                  switch (count) {
                    case SECONDS -> time.toEpochSecond();
                    case MILLISECONDS -> time.toInstant().toEpochMilli();
                  }));
    };
  }

  private static Optional<Function<ZonedDateTime, JsonNode>> text(
      DateTimeFormatter formatter, ZoneId zone) {
    return Optional.of(
        time -> Json.NODES.stringNode(formatter.format(time.withZoneSameInstant(zone))));
  }

  private static String why(RuntimeException e) {
    String message =
        String.valueOf(e.getMessage())
            .replaceFirst("^Text '.*?' could not be ", "it could not be ");
    return (message.length() > 200 ? message.substring(0, 200) + "…" : message) + ".";
  }
}
