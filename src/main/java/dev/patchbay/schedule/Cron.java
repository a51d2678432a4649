package dev.patchbay.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.patchbay.schema.Parsed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cron expression of five fields: minute, hour, day of month, month, day of week.
///
/// It is a pattern of times on a wall clock. Where the clock is set forward, the times that do not
/// exist that day fire together, once, at the end of the gap; where it is set back, a time that
/// occurs twice fires the first time only.
public final class Cron {
  /// Nothing is looked for further ahead: a leap day is never further away than this.
  private static final int YEARS_AHEAD = 9;

  private static final int MAX_LENGTH = 200;
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final String text;
  private final com.cronutils.model.Cron cron;

  private Cron(String text, com.cronutils.model.Cron cron) {
    this.text = text;
    this.cron = cron;
  }

  public static Parsed<Cron> parse(String text) {
    String stripped = text.strip();
    int fields = stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    if (fields != 5) {
      return wrong(
          "A schedule has five fields, minute, hour, day, month and weekday, as in 30 8 * * 1-5;"
              + " here there %s.".formatted(fields == 1 ? "is one" : "are " + fields));
    }
    if (stripped.length() > MAX_LENGTH) {
      return wrong("A schedule has at most %d characters.".formatted(MAX_LENGTH));
    }
    String[] parts = stripped.split("\\s+");
    for (CronField field : CronField.values()) {
      if (read(field.alone(parts[field.ordinal()])).isEmpty()) {
        return wrong(field.complaint(parts[field.ordinal()]));
      }
    }
    return read(stripped)
        .map(cron -> Parsed.ok(new Cron(stripped, cron)))
        .orElseGet(() -> wrong("These five fields do not go together."));
  }

  private static Optional<com.cronutils.model.Cron> read(String text) {
    try {
      return Optional.of(PARSER.parse(text).validate());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// As it was written.
  public String text() {
    return text;
  }

  /// The pattern as an English sentence without a full stop: “At 08:30, Monday to Friday”.
  public String words() {
    return new CronWords(List.of(text.split("\\s+"))).sentence();
  }

  /// The next times after an instant, soonest first; fewer than asked for when the pattern has no
  /// more, as for the 30th of February.
  public List<ZonedDateTime> next(Instant after, ZoneId zone, int count) {
    var times = new ArrayList<ZonedDateTime>();
    Instant last = after;
    LocalDateTime local = LocalDateTime.ofInstant(after, zone);
    LocalDateTime end = local.plusYears(YEARS_AHEAD);
    while (times.size() < count) {
      Optional<LocalDateTime> next = nextLocal(local).filter(time -> time.isBefore(end));
      if (next.isEmpty()) {
        break;
      }
      local = next.get();
      ZonedDateTime time = on(local, zone);
      if (time.toInstant().isAfter(last)) {
        last = time.toInstant();
        times.add(time);
      }
    }
    return List.copyOf(times);
  }

  public Optional<ZonedDateTime> next(Instant after, ZoneId zone) {
    return next(after, zone, 1).stream().findFirst();
  }

  /// The next wall-clock time of the pattern, found in a zone whose clock never jumps.
  private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
    return ExecutionTime.forCron(cron)
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .map(ZonedDateTime::toLocalDateTime);
  }

  private static ZonedDateTime on(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant().atZone(zone)
        : ZonedDateTime.ofLocal(local, zone, null).withEarlierOffsetAtOverlap();
  }

  private static Parsed<Cron> wrong(String message) {
    return Parsed.failed("", "schedule.cron", message);
  }
}
