package dev.patchbay.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.field.CronFieldName;
import com.cronutils.model.field.expression.Always;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.patchbay.schema.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A cron expression of five fields as crontab reads it, or of six with the seconds first.
///
/// `L` (last day), `5L` (last Friday), `1#2` (second Monday) and names such as `@daily` are known;
/// `?` is read as `*`. When both a day of the month and a weekday are named, either of them is
/// enough.
///
/// A time of the day that the clock skips is due once, at the end of the gap; one that the clock
/// repeats is due once, the first time. Both hold for what names an hour. What runs every hour or
/// more often goes by time that passes, so it neither bunches up nor falls silent for an hour.
public final class Cron {
  private static final int MAX_LENGTH = 200;
  private static final int FIELDS = 5;
  private static final CronParser MINUTES = new CronParser(definition(false));
  private static final CronParser SECONDS = new CronParser(definition(true));

  private final String text;
  private final com.cronutils.model.Cron cron;
  private final ExecutionTime times;

  private Cron(String text, com.cronutils.model.Cron cron) {
    this.text = text;
    this.cron = cron;
    this.times = ExecutionTime.forCron(cron);
  }

  /// @return the pattern, or `schedule.cron` with a sentence that names the field that is wrong
  public static Parsed<Cron> parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_LENGTH) {
      return wrong("A schedule has at most %d characters.".formatted(MAX_LENGTH));
    }
    List<String> fields =
        stripped.isEmpty()
            ? List.of()
            : Arrays.stream(stripped.split("\\s+")).map(f -> f.equals("?") ? "*" : f).toList();
    boolean name = fields.size() == 1 && stripped.startsWith("@");
    if (!name && fields.size() != FIELDS && fields.size() != FIELDS + 1) {
      return wrong(
          "A schedule has five fields, minute, hour, day, month and weekday, as in 30 8 * * 1-5;"
              + " here there %s."
                  .formatted(fields.size() == 1 ? "is one" : "are " + fields.size()));
    }
    if (fields.size() == FIELDS) {
      for (CronField field : CronField.values()) {
        String part = fields.get(field.ordinal());
        if (read(field.alone(part)).isEmpty()) {
          return wrong(field.complaint(part));
        }
      }
    }
    return read(String.join(" ", fields))
        .map(cron -> Parsed.ok(new Cron(stripped, cron)))
        .orElseGet(() -> wrong("This schedule is not understood; write it as in 30 8 * * 1-5."));
  }

  /// As it was written.
  public String text() {
    return text;
  }

  /// The pattern as an English sentence without a full stop: “At 08:30, Monday to Friday”. Empty
  /// for the rarer patterns that only their next times explain.
  public Optional<String> words() {
    List<String> fields = List.of(text.split("\\s+"));
    boolean usual =
        fields.size() == FIELDS && fields.stream().noneMatch(f -> f.matches(".*([L#?]|\\dL).*"));
    return usual ? Optional.of(new CronWords(fields).sentence()) : Optional.empty();
  }

  /// The next times after an instant, soonest first; fewer than asked for when the pattern has no
  /// more, as for the 30th of February.
  public List<ZonedDateTime> next(Instant after, ZoneId zone, int count) {
    var found = new ArrayList<ZonedDateTime>();
    Optional<Instant> next = next(after, zone);
    while (next.isPresent() && found.size() < count) {
      found.add(next.get().atZone(zone));
      next = next(next.get(), zone);
    }
    return List.copyOf(found);
  }

  public Optional<Instant> next(Instant after, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return everyHour() ? nextPassing(after, rules) : nextOfDay(after, rules);
  }

  private Optional<Instant> nextOfDay(Instant after, ZoneRules rules) {
    Optional<LocalDateTime> local =
        nextLocal(LocalDateTime.ofInstant(after, rules.getOffset(after)));
    while (local.isPresent() && !instant(local.get(), rules).isAfter(after)) {
      local = nextLocal(local.get());
    }
    return local.map(time -> instant(time, rules));
  }

  /// Walks from one clock change to the next: between two of them local time only passes.
  private Optional<Instant> nextPassing(Instant after, ZoneRules rules) {
    ZoneOffset offset = rules.getOffset(after);
    Optional<LocalDateTime> local = nextLocal(LocalDateTime.ofInstant(after, offset));
    ZoneOffsetTransition change = rules.nextTransition(after);
    while (local.isPresent()
        && change != null
        && !local.get().toInstant(offset).isBefore(change.getInstant())) {
      offset = change.getOffsetAfter();
      local = nextLocal(change.getDateTimeAfter().minusNanos(1));
      change = rules.nextTransition(change.getInstant());
    }
    ZoneOffset last = offset;
    return local.map(time -> time.toInstant(last));
  }

  /// The moment at which a wall clock first shows this time, or the end of the gap it lies in.
  public static Instant instant(LocalDateTime local, ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  /// The next wall-clock time of the pattern, found in a zone whose clock never jumps.
  private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
    try {
      return times.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether the pattern names no hour, so that it means time that passes and not a time of the
  /// day.
  private boolean everyHour() {
    return cron.retrieve(CronFieldName.HOUR).getExpression() instanceof Always;
  }

  private static Optional<com.cronutils.model.Cron> read(String text) {
    try {
      CronParser parser = text.split(" ").length > FIELDS ? SECONDS : MINUTES;
      return Optional.of(parser.parse(text).validate());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Parsed<Cron> wrong(String message) {
    return Parsed.failed("", "schedule.cron", message);
  }

  private static CronDefinition definition(boolean seconds) {
    CronDefinitionBuilder builder = CronDefinitionBuilder.defineCron();
    if (seconds) {
      builder = builder.withSeconds().withStrictRange().and();
    }
    return builder
        .withMinutes()
        .withStrictRange()
        .and()
        .withHours()
        .withStrictRange()
        .and()
        .withDayOfMonth()
        .supportsL()
        .withStrictRange()
        .and()
        .withMonth()
        .withStrictRange()
        .and()
        .withDayOfWeek()
        .withValidRange(0, 7)
        .withMondayDoWValue(1)
        .withIntMapping(7, 0)
        .supportsL()
        .supportsHash()
        .withStrictRange()
        .and()
        .withSupportedNicknameHourly()
        .withSupportedNicknameDaily()
        .withSupportedNicknameMidnight()
        .withSupportedNicknameWeekly()
        .withSupportedNicknameMonthly()
        .withSupportedNicknameYearly()
        .withSupportedNicknameAnnually()
        .instance();
  }
}
