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
  static final String KEY = "name";
  static final String VALUE = "value";
  static final String EMPTY_LIST = "Nothing here yet";
  static final String DUPLICATE_KEY = "This name occurs twice; only one can be kept.";
  static final String EMPTY_KEY = "Give it a name, or it is not kept.";
  static final String NOT_APPLIED = "Not applied yet: ";
  static final String CONNECTION_PROMPT = "connection id";
  static final String CONNECTION_LATER =
      "Connections come with the runtime; the id typed here is kept until then.";
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

  private Strings() {}
}
