package dev.patchbay.nodes.trigger;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.field.CronFieldName;
import com.cronutils.model.field.expression.Always;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Readable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A cron expression of five fields as crontab reads it, or of six with the seconds first, on a
/// calendar without time zones.
///
/// `L` (last day), `5L` (last Friday) and `1#2` (second Monday) are known; `?` is read as `*`. When
/// both a day of the month and a weekday are named, either of them is enough.
final class CronLine {
  private static final int MAX_LENGTH = 200;
  private static final CronDefinition MINUTES = definition(false);
  private static final CronDefinition SECONDS = definition(true);

  private final Cron cron;
  private final ExecutionTime times;

  private CronLine(Cron cron) {
    this.cron = cron;
    this.times = ExecutionTime.forCron(cron);
  }

  /// Says what is wrong with the text of a cron expression.
  static final class Reader implements Readable.Reader {
    @Override
    public Optional<String> problem(String text) {
      return parse(text).problems().stream().findFirst().map(problem -> problem.message());
    }
  }

  static Parsed<CronLine> parse(String text) {
    String[] fields = text.strip().split("\\s+");
    String line =
        Arrays.stream(fields)
            .map(field -> field.equals("?") ? "*" : field)
            .collect(Collectors.joining(" "));
    if (line.length() > MAX_LENGTH
        || (fields.length != 5 && fields.length != 6 && !nickname(line))) {
      return failed("it has five fields: minute, hour, day of month, month, weekday");
    }
    try {
      return Parsed.ok(
          new CronLine(
              new CronParser(fields.length == 6 ? SECONDS : MINUTES).parse(line).validate()));
    } catch (IllegalArgumentException | DateTimeException e) {
      String why = String.valueOf(e.getMessage());
      return failed(why.replaceFirst("(?s)^Failed to parse cron expression\\.\\s*", ""));
    }
  }

  /// The next time strictly after the given one. Some lines, such as the 30th of February, have
  /// none.
  Optional<LocalDateTime> next(LocalDateTime after) {
    try {
      return times.nextExecution(after.atZone(ZoneOffset.UTC)).map(time -> time.toLocalDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether the line names no hour, so that it means time that passes and not a time of the day.
  boolean everyHour() {
    return cron.retrieve(CronFieldName.HOUR).getExpression() instanceof Always;
  }

  private static boolean nickname(String line) {
    return line.startsWith("@");
  }

  private static Parsed<CronLine> failed(String why) {
    return Parsed.failed(
        "",
        "cron.syntax",
        "This is not a cron expression such as 0 9 * * MON-FRI: "
            + why.strip().replaceFirst("\\.$", "")
            + ".");
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
