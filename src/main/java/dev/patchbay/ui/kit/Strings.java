package dev.patchbay.ui.kit;

/// Every text of this package.
final class Strings {
  static final String EXPRESSION = "fx";
  static final String TO_EXPRESSION = "Use an expression (type = in the empty field, or Ctrl+E)";
  static final String TO_FIXED = "Back to a fixed value (Ctrl+E)";
  static final String ADD = "Add";
  static final String REMOVE = "Remove";
  static final String MOVE_UP = "Move up";
  static final String MOVE_DOWN = "Move down";
  static final String NOT_SET = "Not set";
  static final String VALUE_NOW = "now: ";
  static final String KEY = "Name";
  static final String VALUE = "Value";
  static final String EMPTY_LIST = "Nothing here yet";
  static final String DUPLICATE_KEY = "This name occurs twice; only one can be kept.";
  static final String EMPTY_KEY = "Give it a name, or it is not kept.";
  static final String NOT_APPLIED = "Not applied yet: ";
  static final String CONNECTION_PROMPT = "such as partner-erp";
  static final String CONNECTION_LATER =
      "The name of a connection. Connections come with the runtime; the name is kept until then.";
  static final String SECRET_LATER =
      "The name of a connection. Its secret will be kept sealed on this computer, under"
          + " Connections, and lent to this node when it runs; a scenario holds only the name.";
  static final String LOOKS_LIKE_SECRET =
      "This looks like a secret itself. Type the name of the connection that holds it.";
  static final String UNKNOWN_KIND = "Unknown kind “%s”: its fields are shown as JSON.";
  static final String COPY_VALUE = "Copy value";
  static final String COPY_PATH = "Copy path";
  static final String COPY_JSON = "Copy all as JSON";
  static final String NO_ROWS = "No rows";
  static final String COLUMN_VALUE = "Value";
  static final String COLUMN_FIELD = "Field";
  static final String NOTHING_KNOWN = "Nothing is known about this data yet";
  static final String REQUIRED = "required";
  static final String OPTIONAL = "optional";
  static final String LIST_POSITION = "%s %d";
  static final String ROWS = "%,d rows";
  static final String ONE_ROW = "1 row";

  static final String RESET = "Reset to the default";
  static final String HELP = "Help";
  static final String CUT = "Cut";
  static final String COPY = "Copy";
  static final String PASTE = "Paste";
  static final String TOGGLE_EXPRESSION = "Expression on or off (Ctrl+E)";
  static final String HELP_EXPRESSION =
      "Type = in the empty field, or press Ctrl+E, for an expression.";
  static final String HELP_TAKES = "Takes";
  static final String HELP_LIMITS = "Limits";
  static final String HELP_PATTERN = "Pattern";
  static final String HELP_UNIT = "Unit";
  static final String HELP_REQUIRED = "Required";
  static final String HELP_DEFAULT = "Default";
  static final String HELP_EXAMPLE = "Example";
  static final String HELP_YES = "yes";
  static final String ON = "on";
  static final String OFF = "off";
  static final String TAKES_TEXT = "text";
  static final String TAKES_PROGRAM = "a JSONata program";
  static final String TAKES_WHOLE = "a whole number";
  static final String TAKES_NUMBER = "a number";
  static final String TAKES_SWITCH = "on or off";
  static final String TAKES_CHOICE = "one of %d options";
  static final String TAKES_SEVERAL = "any of the options";
  static final String TAKES_LIST = "a list";
  static final String TAKES_MAP = "names with values";
  static final String TAKES_FIELDS = "the fields below";
  static final String TAKES_ANY = "any value";
  static final String TAKES_FORMAT = "text in the format “%s”";

  static final String MISFIT =
      "This value does not fit the field, so it is shown as JSON until it is replaced or reset.";
  static final String UNKNOWN_FORMAT = "Edited as plain text: the format “%s” is not known here.";
  static final String REPLACE = "Replace";
  static final String KEEP_OLD = "Keep the old one";
  static final String SECRET_SET = "is set and cannot be read";
  static final String MASK_IS_NO_SECRET =
      "These dots stand for a secret; they are none themselves.";
  static final String CHOOSE = "Choose…";
  static final String OPEN_LIST = "Show the list";
  static final String OPEN_CALENDAR = "Calendar (Alt+Down)";
  static final String TIME_OF_DAY = "Time";
  static final String DONE = "Done";
  static final String UNIT = "unit";
  static final String DATE_PROMPT = "2026-03-29";
  static final String TIME_PROMPT = "08:30";
  static final String DATE_TIME_PROMPT = "2026-03-29 08:30";
  static final String CRON_PROMPT = "30 8 * * 1-5";
  static final String USUAL_TIMES = "Usual";
  static final String NEXT_TIMES = "Next times (%s)";
  static final String NEVER = "There is no such day, so this never happens.";
  static final String TRY_PATTERN = "Try it on a text";
  static final String BAD_PATTERN = "The pattern cannot be read: %s.";
  static final String LARGE_PATTERN =
      "The pattern repeats too much; make the numbers in its {…} smaller.";
  static final String PATTERN_UNKNOWN =
      "The pattern has an expression in it and is known when it runs.";
  static final String NO_MATCH = "finds nothing";
  static final String MATCH = "finds “%s”";
  static final String URL_INCOMPLETE = "A complete address begins with https:// or http://.";
  static final String URL_NO_HOST = "This address names no computer, as in https://example.org.";
  static final String URL_BAD_SIGN = "The sign “%s” cannot stand in an address as it is.";
  static final String EMAIL_WRONG = "This is no e-mail address; one is support@example.org.";
  static final String TYPE_OF_VALUE = "type of the value";
  static final String CHANGE_TYPE = "click to change the type";
  static final String MOVE_ROW = "Drag to another place (Alt+Up, Alt+Down)";
  static final String REMOVE_ROW = "Remove the row (Ctrl+Shift+Delete)";
  static final String DUPLICATE = "Duplicate";
  static final String FOLD_ALL = "Fold all";
  static final String UNFOLD_ALL = "Unfold all";
  static final String ADD_ROW = "Add…";
  static final String ELEMENTS = "%d entries";
  static final String ADD_COLUMN = "Add a column";
  static final String REMOVE_COLUMN = "Remove this column";
  static final String HEADING = "heading";
  static final String NEW_COLUMN = "column%d";
  static final String EMPTY_TABLE = "Paste rows from a spreadsheet (Ctrl+V), or add a column.";
  static final String PASTE_TABLE = "Paste";
  static final String DOUBLE_HEADING = "Two columns cannot have the same heading.";
  static final String NO_JSON_TO_PASTE = "Nothing was pasted: %s";
  static final String NOT_A_FORM =
      "Nothing was pasted: the clipboard holds no JSON object with these fields.";
  static final String NOTHING_KNOWN_PASTED =
      "Nothing was pasted: none of the fields of this form are in it.";

  private Strings() {}
}
