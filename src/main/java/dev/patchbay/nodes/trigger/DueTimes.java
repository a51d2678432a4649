package dev.patchbay.nodes.trigger;

import dev.patchbay.nodes.trigger.Schedule.Interval;
import dev.patchbay.schedule.Cron;
import dev.patchbay.schema.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The moments at which a schedule is due. Clock changes mean for an interval what they mean for a
/// cron expression ([Cron]): days keep the time of the day, hours are hours that pass.
final class DueTimes {
  private final ZoneRules rules;

  private DueTimes(ZoneRules rules) {
    this.rules = rules;
  }

  static List<ZonedDateTime> after(Instant after, int count, Schedule.When when, ZoneId zone) {
    return switch (when) {
      case Schedule.CronTimes(var text) ->
          switch (Cron.parse(text)) {
            case Parsed.Ok<Cron>(var cron) -> cron.next(after, zone, count);
            case Parsed.Failed<Cron> _ -> List.of();
          };
      case Interval interval -> new DueTimes(zone.getRules()).after(after, count, interval, zone);
    };
  }

  private List<ZonedDateTime> after(Instant after, int count, Interval interval, ZoneId zone) {
    var times = new ArrayList<ZonedDateTime>();
    Optional<Instant> next = next(interval, after);
    while (next.isPresent() && times.size() < count) {
      times.add(next.get().atZone(zone));
      next = next(interval, next.get());
    }
    return times;
  }

  private Optional<Instant> next(Interval interval, Instant after) {
    return interval
        .start()
        .map(start ->
            switch (interval.unit()) {
              case SECONDS, MINUTES, HOURS -> nextPassing(interval, start, after);
              case DAYS, WEEKS -> nextDay(interval, start, after);
            });
  }

  private Instant nextPassing(Interval interval, LocalDateTime start, Instant after) {
    Instant first = Cron.instant(start, rules);
    if (first.isAfter(after)) {
      return first;
    }
    long period = interval.unit().length().multipliedBy(interval.every()).toSeconds();
    long passed = Duration.between(first, after).toSeconds() / period;
    return first.plusSeconds((passed + 1) * period);
  }

  private Instant nextDay(Interval interval, LocalDateTime start, Instant after) {
    long period = interval.unit().length().multipliedBy(interval.every()).toDays();
    LocalDateTime now = LocalDateTime.ofInstant(after, rules.getOffset(after));
    long passed = Duration.between(start, now).toDays() / period;
    LocalDateTime next = start.plusDays(Math.max(0, passed - 1) * period);
    while (!Cron.instant(next, rules).isAfter(after)) {
      next = next.plusDays(period);
    }
    return Cron.instant(next, rules);
  }
}
