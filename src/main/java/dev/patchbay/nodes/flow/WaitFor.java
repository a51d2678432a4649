package dev.patchbay.nodes.flow;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.Until;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.ZoneName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What ends the waiting.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface WaitFor {
  @JsonTypeName("duration")
  @Label("A while")
  @Help("Goes on after a while, with its input.")
  record While(
      @Min(0) @Max(1_000_000) @Help("How long, such as 2 with the unit hours.") long amount,
      @Help("What the amount counts.") Unit unit)
      implements WaitFor {}

  @JsonTypeName("moment")
  @Label("Until a time")
  @Help("Goes on at a time, with its input; at once if that is past.")
  record Moment(
      @NotBlank @Help("Such as 2026-01-31T08:00, or {{ $.dueAt }}; it may have an offset.")
          String time,
      @Readable(by = ZoneName.class)
          @Format("time-zone")
          @Label("Time zone")
          @Help("Whose clock is meant when the time has no offset; UTC if left empty.")
          String zone)
      implements WaitFor {}

  @JsonTypeName("callback")
  @Label("For a callback")
  @Help("Goes on with what another system sends to the run's own address.")
  record Callback(
      @Label("At most") @Min(1) @Max(1_000_000) @Help("How long it waits, such as 2 days.")
          long amount,
      @Help("What the amount counts.") Unit unit)
      implements WaitFor {}

  @JsonTypeName("approval")
  @Label("For an approval")
  @Help("Goes on when a person approves or rejects.")
  record Approval(
      @NotBlank @Multiline @Help("What the person decides: Pay {{ $.total }} to {{ $.name }}?")
          String question,
      @Label("At most") @Min(1) @Max(1_000_000) @Help("How long it waits, such as 2 days.")
          long amount,
      @Help("What the amount counts.") Unit unit)
      implements WaitFor {}

  enum Unit {
    SECONDS(Duration.ofSeconds(1)),
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1));

    private final Duration length;

    Unit(Duration length) {
      this.length = length;
    }

    Duration times(long amount) {
      return length.multipliedBy(amount);
    }
  }

  /// The same in the words of the engine.
  default Parsed<Until> until() {
    return switch (this) {
      case While(long amount, Unit unit) -> Parsed.ok(new Until.Elapsed(unit.times(amount)));
      case Callback(long amount, Unit unit) ->
          Parsed.ok(new Until.Callback(Optional.empty(), unit.times(amount)));
      case Approval(var question, long amount, Unit unit) ->
          Parsed.ok(new Until.Callback(Optional.of(question), unit.times(amount)));
      case Moment(var time, var zone) ->
          ZoneName.zone(zone)
              .flatMap(known -> moment(time, known))
              .<Parsed<Until>>map(moment -> Parsed.ok(new Until.Moment(moment)))
              .orElseGet(() ->
                  Parsed.failed(
                      "", "wait.time", "“" + time + "” is not a time such as 2026-01-31T08:00."));
    };
  }

  private static Optional<Instant> moment(String text, ZoneId zone) {
    try {
      return Optional.of(
          switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.strip(), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from)) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> throw new DateTimeException("nothing else was asked for");
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
