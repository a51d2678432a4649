package dev.patchbay.ui.kit;

import static java.util.Map.entry;

import dev.patchbay.schema.Formats;
import java.util.Map;

/// What a text in some format looks like, in the words of a help card.
final class FormatWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry(Formats.DATE, "a date, such as 2026-03-29"),
          entry(Formats.TIME, "a time of day, such as 08:30"),
          entry(Formats.DATE_TIME, "a date and time, such as 2026-03-29T08:30:00"),
          entry(Formats.DURATION, "a length of time, such as PT5M for five minutes"),
          entry(Formats.CRON, "minute, hour, day, month and weekday: 30 8 * * 1-5"),
          entry(Formats.TIME_ZONE, "a time zone, such as Europe/Zurich"),
          entry(Formats.COLOUR, "a colour, such as #1f6feb"),
          entry(Formats.FILE, "the path of a file"),
          entry(Formats.FOLDER, "the path of a folder"),
          entry(Formats.URL, "a complete address, such as https://example.org/orders"),
          entry(Formats.EMAIL, "an e-mail address, such as support@example.org"),
          entry(Formats.MAILBOX, "an address with a name: Support <support@example.org>"),
          entry(Formats.CONTENT_TYPE, "a media type, such as text/xml"),
          entry(Formats.CURRENCY, "a currency, such as EUR"),
          entry(Formats.SCENARIO, "the id or the name of a scenario"),
          entry(Formats.REGEX, "a regular expression, such as ^INV-\\d+$"),
          entry(Formats.JSON, "JSON, such as {\"id\": 1}"),
          entry(Formats.SQL, "SQL"),
          entry(Formats.XML, "XML"),
          entry(Formats.HTML, "HTML"),
          entry(Formats.CSS, "a style sheet"),
          entry(Formats.CSV, "rows of values with separators"),
          entry(Formats.MARKDOWN, "text in Markdown"),
          entry(Formats.SECRET, "a secret, which nobody can read back"));

  private FormatWords() {}

  static String of(String format) {
    return Formats.isConnection(format)
        ? "a connection"
        : WORDS.getOrDefault(format, Strings.TAKES_FORMAT.formatted(format));
  }
}
