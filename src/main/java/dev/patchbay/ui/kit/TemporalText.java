package dev.patchbay.ui.kit;

import dev.patchbay.schema.Formats;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How dates and times are typed and shown, and the ISO text that is kept. The day comes before the
/// month where dots separate them; slashes are not read, because nobody knows which is which.
final class TemporalText {
  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-M-d"), strict("d.M.uuuu"), strict("d MMM uuuu"), strict("d MMMM uuuu"));
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::?(\\d{2}))?(?::(\\d{2}))?");
  private static final Pattern DATE_TIME =
      Pattern.compile("(.+?)(?:[T ]+(\\d[\\d:]*)(\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
  private static final DateTimeFormatter DATE_WORDS =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private TemporalText() {}

  /// The ISO text for what was typed, or nothing when it cannot be read.
  static Optional<String> iso(String format, String typed) {
    String text = typed.strip();
    return switch (format) {
      case Formats.DATE -> date(text).map(LocalDate::toString);
      case Formats.TIME -> time(text).map(TemporalText::written);
      default -> dateTime(text);
    };
  }

  /// The ISO text as it is shown in the field: a blank instead of the T, no seconds when none
  /// count.
  static String shown(String format, String iso) {
    if (!format.equals(Formats.DATE_TIME)) {
      return iso;
    }
    Matcher matcher =
        Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d+)?)?(.*)")
            .matcher(iso);
    if (!matcher.matches()) {
      return iso;
    }
    String seconds =
        matcher.group(3) == null || matcher.group(3).equals(":00") ? "" : matcher.group(3);
    String offset = matcher.group(4).isEmpty() ? "" : " " + matcher.group(4);
    return matcher.group(1) + " " + matcher.group(2) + seconds + offset;
  }

  /// The date in words, which shows a typing mistake better than digits do.
  static String words(String format, String iso) {
    return format.equals(Formats.TIME)
        ? ""
        : local(iso).map(time -> time.format(DATE_WORDS)).orElse("");
  }

  /// The wall-clock time in an ISO text; midnight of a date.
  static Optional<LocalDateTime> local(String iso) {
    try {
      return Optional.of(
          iso.contains("T")
              ? LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(iso))
              : LocalDate.parse(iso).atStartOfDay());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The ISO text for another wall-clock time, with the offset that the old one had.
  static String with(String format, LocalDateTime time, String old) {
    if (format.equals(Formats.DATE)) {
      return time.toLocalDate().toString();
    }
    Matcher offset = Pattern.compile(".*T.*?(Z|[+-]\\d{2}:\\d{2}.*)").matcher(old);
    return time.toLocalDate()
        + "T"
        + full(time.toLocalTime())
        + (offset.matches() ? offset.group(1) : "");
  }

  /// One day or minute more or less.
  static Optional<String> stepped(String format, String iso, int step) {
    return format.equals(Formats.TIME)
        ? time(iso).map(time -> written(time.plusMinutes(step)))
        : local(iso).map(time -> with(format, time.plusDays(step), iso));
  }

  private static Optional<String> dateTime(String text) {
    Matcher matcher = DATE_TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String clock = matcher.group(2) == null ? "00:00" : matcher.group(2);
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    String offset = matcher.group(4) == null ? "" : matcher.group(4);
    if (offset.matches("[+-]\\d{4}")) {
      offset = offset.substring(0, 3) + ":" + offset.substring(3);
    }
    String end = fraction + offset;
    return date(matcher.group(1))
        .flatMap(date -> time(clock).map(time -> date + "T" + full(time) + end));
  }

  private static Optional<LocalDate> date(String text) {
    for (DateTimeFormatter pattern : DATES) {
      try {
        return Optional.of(LocalDate.parse(text.strip(), pattern));
      } catch (DateTimeException e) {
        // The next pattern may read it.
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }

  private static String written(LocalTime time) {
    return time.getSecond() == 0 ? time.toString() : full(time);
  }

  private static String full(LocalTime time) {
    return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
  }

  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
