package dev.patchbay.nodes.trigger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.Arrival;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.TriggerType.Sample;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schedule.Cron;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.ZoneName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Starts a run at the times of a calendar or again and again after a while.
public final class Schedule {
  private static final String MIDNIGHT_LONG_AGO = "2024-01-01T00:00";

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface When {}

  @JsonTypeName("cron")
  @Label("Cron expression")
  @Help("The times of a calendar, such as nine o'clock on every working day.")
  record CronTimes(
      @NotBlank
          @Readable(by = CronText.class)
          @Format("cron")
          @Label("Cron expression")
          @Help(
              "Minute, hour, day of month, month, weekday: 0 9 * * MON-FRI is nine o'clock on"
                  + " working days, */15 * * * * every quarter of an hour. Seconds may come first.")
          String expression)
      implements When {}

  @JsonTypeName("interval")
  @Label("Interval")
  @Help("Again and again after the same while.")
  record Interval(
      @Min(1) @Max(100_000) @Help("How many of the units lie between two starts.") int every,
      @Help("Days and weeks keep the time of the day when the clock changes.") Unit unit,
      @Readable(by = LocalMoment.class)
          @Format(Formats.DATE_TIME)
          @Label("Starting at")
          @Help(
              "The first start, from which the others are counted, in the time zone below:"
                  + " 2026-01-31T08:00. Midnight if left empty.")
          String from)
      implements When {
    Optional<LocalDateTime> start() {
      return LocalMoment.read(from.isBlank() ? MIDNIGHT_LONG_AGO : from);
    }
  }

  enum Unit {
    SECONDS(Duration.ofSeconds(1)),
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1)),
    WEEKS(Duration.ofDays(7));

    private final Duration length;

    Unit(Duration length) {
      this.length = length;
    }

    Duration length() {
      return length;
    }
  }

  record Config(
      @Label("Start") @Help("When runs start.") When when,
      @Readable(by = ZoneName.class)
          @Format("time-zone")
          @Label("Time zone")
          @Help(
              "Whose clock counts, such as Europe/Berlin. A time that its clock skips in spring is"
                  + " due when the gap ends; one that is repeated in autumn is due the first time.")
          String zone) {}

  /// @param time when the run was due, with the offset from UTC
  record Payload(String time, String date, String clock, String weekday, String zone) {}

  /// Says what is wrong with a cron expression.
  static final class CronText implements Readable.Reader {
    @Override
    public Optional<String> problem(String text) {
      return Cron.parse(text).problems().stream().findFirst().map(Problem::message);
    }
  }

  private static final Schema<Config> CONFIG =
      Schema.of(Config.class, new Config(new CronTimes("0 9 * * MON-FRI"), "UTC"));

  public static final TriggerType<?, ?> TYPE =
      new TriggerType<>(
          new TypeInfo(
              "trigger.schedule",
              "Schedule",
              "mdi2c-clock-outline",
              Category.TRIGGER,
              "Starts a run at the times of a calendar or again and again after a while.",
              "Write a cron expression, for example `0 9 * * MON-FRI` for nine o'clock on working"
                  + " days, or choose an interval, for example every 15 minutes. The time that was"
                  + " due is read as `$trigger.time`, its day as `{{ $trigger.date }}`.",
              List.of("Schedule Trigger", "cron", "timer", "inject", "interval", "every", "clock")),
          CONFIG,
          Schema.of(Payload.class),
          List.of(
              sample("A Monday morning", "2026-01-19T09:00+01:00[Europe/Berlin]"),
              sample("The end of a skipped hour", "2026-03-29T03:00+02:00[Europe/Berlin]")),
          new Arrival.Timed(Schedule::next),
          Schedule::normalise,
          (_, payload) ->
              new TriggerResult.Start(payload, Optional.of(payload.path("time").asString(""))),
          Migrations.NONE);

  private Schedule() {}

  /// What a form shows as the next times, and what a server waits for.
  private static List<ZonedDateTime> next(JsonNode rawConfig, Instant after, int count) {
    return CONFIG
        .parse(CONFIG.complete(rawConfig))
        .map(config ->
            ZoneName.zone(config.zone())
                .map(zone -> DueTimes.after(after, count, config.when(), zone))
                .orElse(List.of()))
        .valueOr(List.of());
  }

  private static Sample sample(String name, String time) {
    return new Sample(name, payload(ZonedDateTime.parse(time)));
  }

  private static JsonNode normalise(InboundEvent event) {
    try {
      return payload(ZonedDateTime.parse(event.body().asString("")));
    } catch (DateTimeException e) {
      return event.body();
    }
  }

  private static JsonNode payload(ZonedDateTime due) {
    return Json.toNode(
        new Payload(
            due.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            due.toLocalDate().toString(),
            due.toLocalTime().toString(),
            due.getDayOfWeek().name(),
            due.getZone().getId()));
  }
}
