package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.value.ChangeTime.Side;
import dev.patchbay.nodes.value.ChangeTime.Unit;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import dev.patchbay.schema.ZoneName;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A Date and time node's settings, ready to work.
record Moments(ChangeTime change, TimeReader reader, Function<ZonedDateTime, JsonNode> writer) {
  /// Nothing when a zone, language or pattern is not known.
  static Optional<Moments> of(DateTime.Config config) {
    Optional<ZoneId> zone = ZoneName.zone(config.zone());
    Optional<ZoneId> toZone = config.toZone().isBlank() ? zone : ZoneName.zone(config.toZone());
    return zone.flatMap(from -> TimeReader.of(config.from(), from))
        .flatMap(reader ->
            toZone
                .flatMap(to -> config.to().in(to))
                .map(writer -> new Moments(config.change(), reader, writer)));
  }

  Changed changed(JsonNode value, JsonNode item) {
    try {
      return new Changed.To(result(reader.read(value), item));
    } catch (DateTimeException | ArithmeticException e) {
      return Changed.bad(
          ErrorCodes.DATE_UNREADABLE,
          value.isString() || value.isNumber()
              ? Decimals.shown(value) + " cannot be used: " + why(e)
              : "A time is a text or a number, not " + Shape.of(value).words() + ".");
    }
  }

  private JsonNode result(ZonedDateTime time, JsonNode item) {
    return switch (change) {
      case ChangeTime.None _ -> writer.apply(time);
      case ChangeTime.Shift(long amount, Unit unit) ->
          writer.apply(time.plus(amount, unit.temporal()));
      case ChangeTime.Edge(Side side, Unit unit) -> writer.apply(edge(time, side, unit));
      case ChangeTime.Difference(var other, var otherField, Unit unit) -> {
        JsonNode found =
            otherField.isBlank()
                ? other
                : EachValue.find(item, otherField).orElse(Json.NODES.nullNode());
        yield found.isNull() ? found : Decimals.node(time.until(other(found), unit.temporal()));
      }
    };
  }

  /// The time to compare with may come from a setting such as `{{ $now() }}`, which is ISO 8601.
  private ZonedDateTime other(JsonNode value) {
    try {
      return reader.read(value);
    } catch (DateTimeException e) {
      return reader.iso(value);
    }
  }

  private ZonedDateTime edge(ZonedDateTime time, Side side, Unit unit) {
    ZonedDateTime start = start(time, unit);
    return switch (side) {
      case START -> start;
      case END -> start(start.plus(1, unit.temporal()), unit).minus(1, ChronoUnit.MILLIS);
    };
  }

  private ZonedDateTime start(ZonedDateTime time, Unit unit) {
    LocalDate date = time.toLocalDate();
    return switch (unit) {
      case SECONDS -> time.truncatedTo(ChronoUnit.SECONDS);
      case MINUTES -> time.truncatedTo(ChronoUnit.MINUTES);
      case HOURS -> time.truncatedTo(ChronoUnit.HOURS);
      case DAYS -> midnight(date);
      case WEEKS -> midnight(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTHS -> midnight(date.withDayOfMonth(1));
      case QUARTERS ->
          midnight(date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1));
      case YEARS -> midnight(date.withDayOfYear(1));
    };
  }

  private ZonedDateTime midnight(LocalDate date) {
    return date.atStartOfDay(reader.zone());
  }

  private static String why(RuntimeException e) {
    String message =
        String.valueOf(e.getMessage())
            .replaceFirst("(?s)^Text '.*' could not be", "it could not be");
    return (message.length() > 200 ? message.substring(0, 200) + "…" : message) + ".";
  }
}
