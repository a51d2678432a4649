package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.define;
import static dev.patchbay.expression.jsonata.Library.strict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Times are milliseconds since 1970 in UTC. "Now" is the instant that the scope gives, so a run
/// that is resumed calculates what it calculated before.
final class TimeFunctions {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
  private static final Pattern ZONE = Pattern.compile("[+-][0-9]{4}");
  private static final int MAX_LENGTH = 40;
  private static final double LATEST = 253_402_300_799_999d;
  private static final double EARLIEST = -62_135_596_800_000d;

  private TimeFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        define("now", "<s?s?:s>", a -> format(a, a.interpreter().now().toEpochMilli(), 0)),
        define("millis", "<:n>", a -> Numbers.of(a.interpreter().now().toEpochMilli())),
        strict("fromMillis", "<n-s?s?:s>", TimeFunctions::fromMillis),
        strict("toMillis", "<s-s?:n>", TimeFunctions::toMillis));
  }

  private static JsonNode fromMillis(Arguments a) {
    double millis = a.number(0);
    if (millis < EARLIEST || millis > LATEST) {
      throw a.failure("the time is outside the years 1 to 9999");
    }
    return format(a, (long) millis, 1);
  }

  private static JsonNode format(Arguments a, long millis, int pictureAt) {
    String zone = a.text(pictureAt + 1, "+0000");
    if (!ZONE.matcher(zone).matches() || zone.substring(1).compareTo("1800") > 0) {
      throw a.failure("a time zone is written as +0100");
    }
    if (a.has(pictureAt)) {
      return TextFunctions.text(a, Pictures.formatDate(a, millis, a.text(pictureAt), zone));
    }
    try {
      return TextFunctions.text(
          a, ISO.format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.of(zone))));
    } catch (DateTimeException e) {
      throw a.failure("a time zone is written as +0100");
    }
  }

  private static JsonNode toMillis(Arguments a) {
    if (a.has(1)) {
      return DatePicture.read(a);
    }
    String text = a.text(0);
    if (text.length() > MAX_LENGTH) {
      throw a.failure("the text is too long for a time");
    }
    try {
      if (text.length() <= 10) {
        String date = text + "0000-01-01".substring(Math.min(text.length(), 10));
        return Numbers.of(
            LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
      }
      return Numbers.of(OffsetDateTime.parse(zoned(text)).toInstant().toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw a.failure("the text is no ISO 8601 time such as 2026-10-05T14:30:00Z");
    }
  }

  /// With a zone in ISO form: none is UTC, so that the answer does not depend on the computer.
  private static String zoned(String text) {
    if (text.matches(".*[+-][0-9]{4}")) {
      int minutes = text.length() - 2;
      return text.substring(0, minutes) + ":" + text.substring(minutes);
    }
    return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})") ? text : text + "Z";
  }
}
