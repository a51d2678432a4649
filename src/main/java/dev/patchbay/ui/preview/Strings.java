package dev.patchbay.ui.preview;

/// Every text of this package.
final class Strings {
  static final String PREVIEW = "Preview";
  static final String PROBLEMS = "Problems";
  static final String INPUT = "Input";
  static final String OUTPUT = "Output";
  static final String OUTPUT_OF = "Output: %s";
  static final String CLOSE = "Close the drawer";

  static final String NO_NODE = "Select a node to see its data";
  static final String NO_NODE_TEXT =
      "The preview runs after every change, offline. Nothing is sent anywhere.";
  static final String NO_STEP = "This takes no part in a run";
  static final String NO_STEP_TEXT = "Notes and frames are for people; no data passes them.";
  static final String NO_START = "Nothing to preview yet";
  static final String NOT_REACHED = "Not reached in this preview";
  static final String NOT_REACHED_TEXT =
      "No value came here: the branch was not taken, or nothing is connected.";
  static final String NO_INPUT = "A trigger has no input";
  static final String NO_INPUT_TEXT = "Its payload is chosen in the inspector, tab Payload.";
  static final String NO_OUTPUT = "No output here";
  static final String NO_OUTPUT_TEXT = "In this preview nothing leaves by this output.";
  static final String FAILED_TEXT = "The node failed: %s";
  static final String ITEM = "Item";
  static final String ITEM_OF = "%d of %d";
  static final String LAST_ITEM = "last item";
  static final String WOULD_DO = "What a real run would do";
  static final String COPY = "Copy";
  static final String DETAILS = "Details";

  static final String NO_PROBLEMS = "No problems";
  static final String NO_PROBLEMS_TEXT = "The draft can be published.";
  static final String SEVERITY = "";
  static final String NODE = "Node";
  static final String FIELD = "Field";
  static final String MESSAGE = "Message";
  static final String CODE = "Code";
  static final String ERROR = "Error";
  static final String WARNING = "Warning";
  static final String SCENARIO = "Scenario";
  static final String EDGE = "Edge %s → %s";
  static final String COPY_CODE = "Copy code and message";
  static final String GO_TO = "Go to the field";

  private Strings() {}
}
