package dev.patchbay.schema;

import java.util.Set;
import java.util.TreeSet;

/// The values of [Format], and with them the editor a field of text gets. This is the one list:
/// pick from it, and add to it together with an editor.
///
/// | format | the text is | the editor |
/// |---|---|---|
/// | [#DATE] | `2026-03-29` | calendar |
/// | [#TIME] | `08:30` or `08:30:15` | time field |
/// | [#DATE_TIME] | `2026-03-29T08:30:00`, with `Z` or an offset if the field wants an instant | calendar with time |
/// | [#DURATION] | ISO 8601: `PT5M`, `P1D`, `PT0.5S` | number and unit |
/// | [#CRON] | five fields: `30 8 * * 1-5` | field with words and the next five times |
/// | [#TIME_ZONE] | `Europe/Zurich`, `UTC` | searchable list |
/// | [#COLOUR] | `#1f6feb` or `#1f6feb80` | colour picker |
/// | [#FILE], [#FOLDER] | a path of this computer | field with a chooser |
/// | [#URL], [#EMAIL] | an address | field with an icon; a wrong one is said at once |
/// | [#MAILBOX] | `Support <support@example.org>` | as for an e-mail address |
/// | [#CONTENT_TYPE] | `text/xml; charset=utf-8` | field with the usual ones |
/// | [#CURRENCY] | a code of ISO 4217: `EUR` | searchable list |
/// | [#SCENARIO] | the id or the name of a scenario | field with an icon |
/// | [#REGEX] | a pattern in RE2's syntax | code field with a try-it line |
/// | [#JSON] | JSON written into a text | code field; a mistake is said at once |
/// | [#SQL], [#XML], [#HTML], [#CSS], [#CSV] | code | code field with line numbers |
/// | [#MARKDOWN] | prose | text area that grows |
/// | [#SECRET] | something nobody may read back | dots, Replace |
/// | `connection`, `connection/http` | the id of a connection (of that type) | connection picker |
///
/// What needs no format, because the type says it:
///
/// | component | the editor |
/// |---|---|
/// | `String`, with [Multiline], with [Program] | field, growing area, code with line numbers |
/// | `int`, `long`, `double`, `BigDecimal`, with `@Min`, `@Max`, [Unit] | number with steps, bounds, unit |
/// | `boolean` | switch |
/// | an enum | buttons side by side while they fit, else a list, searchable when it is long |
/// | `List` of an enum | check list |
/// | `List` of texts or numbers | rows |
/// | `List` of a record of one to four simple fields, `Map<String, …>` | grid, one line per row |
/// | `List` of any other record or alternative | cards to fold and drag |
/// | `List<List<String>>`, `List<Map<String, String>>` | table with headings of its own |
/// | `Optional` of a record or alternative | a button that adds it |
/// | a sealed interface of records | choice with the fields of what is chosen |
/// | `JsonNode` | a value with its type: text, number, yes or no, nothing, JSON |
///
/// A text in a format that is not on this list is edited as it is, and the form says that it does
/// not know the format. A value that does not fit its field at all is shown as JSON.
public final class Formats {
  public static final String DATE = "date";
  public static final String TIME = "time";
  public static final String DATE_TIME = "date-time";
  public static final String DURATION = "duration";
  public static final String CRON = "cron";
  public static final String TIME_ZONE = "time-zone";
  public static final String COLOUR = "colour";
  public static final String FILE = "file";
  public static final String FOLDER = "folder";
  public static final String URL = "url";
  public static final String EMAIL = "email";

  /// An e-mail address with the name of who reads it.
  public static final String MAILBOX = "mailbox";

  public static final String CONTENT_TYPE = "content-type";

  /// A code of ISO 4217.
  public static final String CURRENCY = "currency";

  /// A scenario: its id in drafts, its name in bundles.
  public static final String SCENARIO = "scenario";

  public static final String REGEX = "regex";
  public static final String JSON = "json";
  public static final String SQL = "sql";
  public static final String XML = "xml";
  public static final String HTML = "html";
  public static final String CSS = "css";
  public static final String CSV = "csv";
  public static final String MARKDOWN = "markdown";
  public static final String SECRET = "secret";

  /// A connection of any type; `connection/http` names one.
  public static final String CONNECTION = "connection";

  /// One that holds a secret and nothing else.
  public static final String CONNECTION_SECRET = CONNECTION + "/secret";

  private static final Set<String> NAMES =
      Set.of(
          DATE,
          TIME,
          DATE_TIME,
          DURATION,
          CRON,
          TIME_ZONE,
          COLOUR,
          FILE,
          FOLDER,
          URL,
          EMAIL,
          MAILBOX,
          CONTENT_TYPE,
          CURRENCY,
          SCENARIO,
          REGEX,
          JSON,
          SQL,
          XML,
          HTML,
          CSS,
          CSV,
          MARKDOWN,
          SECRET,
          CONNECTION);

  private Formats() {}

  /// Every format, sorted.
  public static Set<String> all() {
    return new TreeSet<>(NAMES);
  }

  public static boolean known(String format) {
    return NAMES.contains(format) || isConnection(format);
  }

  public static boolean isConnection(String format) {
    return format.equals(CONNECTION) || format.startsWith(CONNECTION + "/");
  }
}
