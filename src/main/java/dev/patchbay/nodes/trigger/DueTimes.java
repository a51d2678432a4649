package dev.patchbay.nodes.trigger;

import dev.patchbay.nodes.trigger.Schedule.Interval;
import dev.patchbay.schema.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The moments at which a schedule is due, clock changes included.
///
/// A time of the day that the clock skips is due once, at the end of the gap; one that the clock
/// repeats is due once, the first time. Both hold for what names an hour. What runs every hour or
/// more often goes by time that passes, so it neither bunches up nor falls silent for an hour.
final class DueTimes {
  private final ZoneRules rules;

  private DueTimes(ZoneRules rules) {
    this.rules = rules;
  }

  static List<ZonedDateTime> after(Instant after, int count, Schedule.When when, ZoneId zone) {
    var due = new DueTimes(zone.getRules());
    var times = new ArrayList<ZonedDateTime>();
    Optional<Instant> next = due.next(when, after);
    while (next.isPresent() && times.size() < count) {
      times.add(next.get().atZone(zone));
      next = due.next(when, next.get());
    }
    return times;
  }

  private Optional<Instant> next(Schedule.When when, Instant after) {
    return switch (when) {
      case Schedule.CronTimes(var text) ->
          switch (CronLine.parse(text)) {
            case Parsed.Ok<CronLine>(var line) ->
                line.everyHour() ? nextPassing(line, after) : nextOfDay(line, after);
            case Parsed.Failed<CronLine> _ -> Optional.empty();
          };
      case Interval interval ->
          interval
              .start()
              .map(start ->
                  switch (interval.unit()) {
                    case SECONDS, MINUTES, HOURS -> nextPassing(interval, start, after);
                    case DAYS, WEEKS -> nextDay(interval, start, after);
                  });
    };
  }

  private Optional<Instant> nextOfDay(CronLine line, Instant after) {
    Optional<LocalDateTime> local = line.next(local(after));
    while (local.isPresent() && !instant(local.get()).isAfter(after)) {
      local = line.next(local.get());
    }
    return local.map(this::instant);
  }

  /// Walks from one clock change to the next: between two of them local time only passes.
  private Optional<Instant> nextPassing(CronLine line, Instant after) {
    ZoneOffset offset = rules.getOffset(after);
    Optional<LocalDateTime> local = line.next(local(after));
    ZoneOffsetTransition change = rules.nextTransition(after);
    while (local.isPresent()
        && change != null
        && !local.get().toInstant(offset).isBefore(change.getInstant())) {
      offset = change.getOffsetAfter();
      local = line.next(change.getDateTimeAfter().minusNanos(1));
      change = rules.nextTransition(change.getInstant());
    }
    ZoneOffset last = offset;
    return local.map(time -> time.toInstant(last));
  }

  private Instant nextPassing(Interval interval, LocalDateTime start, Instant after) {
    Instant first = instant(start);
    if (first.isAfter(after)) {
      return first;
    }
    long period = interval.unit().length().multipliedBy(interval.every()).toSeconds();
    long passed = Duration.between(first, after).toSeconds() / period;
    return first.plusSeconds((passed + 1) * period);
  }

  private Instant nextDay(Interval interval, LocalDateTime start, Instant after) {
    long period = interval.unit().length().multipliedBy(interval.every()).toDays();
    long passed = Duration.between(start, local(after)).toDays() / period;
    LocalDateTime next = start.plusDays(Math.max(0, passed - 1) * period);
    while (!instant(next).isAfter(after)) {
      next = next.plusDays(period);
    }
    return instant(next);
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
  }

  private Instant instant(LocalDateTime local) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }
}
