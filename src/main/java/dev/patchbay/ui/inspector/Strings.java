package dev.patchbay.ui.inspector;

/// Every text of this package.
final class Strings {
  static final String INSPECTOR = "Inspector";
  static final String CONFIG = "Config";
  static final String PAYLOAD = "Payload";
  static final String INPUT = "Input";
  static final String OUTPUT = "Output";
  static final String SETTINGS = "Settings";
  static final String NOTES = "Notes";

  static final String LABEL = "Label";
  static final String LABEL_HELP = "Enter keeps the label; references to the node follow.";
  static final String NAME_TIP = "Copy how expressions read this node's output";
  static final String UNKNOWN_TYPE = "Unknown type";
  static final String UNKNOWN_TYPE_TEXT =
      "No node type “%s” is known here. Its settings are kept as they are:";
  static final String WHOLE_FORM = "The whole form";
  static final String COPY_FORM = "Copy all fields as JSON";
  static final String PASTE_FORM = "Paste fields from JSON";
  static final String HELP_KEY = "F1 explains a field";
  static final String ABOUT = "About this node";
  static final String NO_CONFIG = "Nothing to configure";
  static final String NO_CONFIG_TEXT = "This node works as it is.";
  static final String DISABLE = "Disabled";
  static final String DISABLE_HELP = "A disabled node hands its input on unchanged.";
  static final String DISABLE_TRIGGER_HELP = "A disabled trigger starts nothing.";

  static final String NOTES_PROMPT = "What a colleague should know about this node (Markdown)";

  static final String NOTHING_ARRIVED = "Nothing arrives here";
  static final String NOTHING_ARRIVED_TEXT =
      "In this preview no value reaches the node. Connect an input, or choose another payload.";
  static final String NOTHING_LEFT = "Nothing leaves here";
  static final String NOTHING_LEFT_TEXT = "In this preview the node has no output on this handle.";
  static final String PIN = "Pin this output";
  static final String UNPIN = "Remove the pin";

  static final String SAMPLES = "Payloads for the preview";
  static final String BUILT_IN = "built in";
  static final String KEPT = "kept";
  static final String DROP_SAMPLE = "Drop this payload";
  static final String PAYLOAD_TEXT = "Payload";
  static final String PASTE = "Paste";
  static final String LOAD = "Load file…";
  static final String KEEP_NAME = "Name";
  static final String KEEP_PROMPT = "name of the payload";
  static final String KEEP = "Keep";
  static final String KEEP_HELP = "Keeps the payload in the scenario and previews with it";
  static final String NOT_JSON = "Not usable yet: ";
  static final String TOO_LARGE_TO_EDIT =
      "This payload is too large to edit here (%,d KB); it is used for the preview as it is.";
  static final String FILE_TOO_LARGE =
      "The file is larger than 10 MiB, the most a payload may have; shorten it or split it.";
  static final String EMPTY_CLIPBOARD = "There is no text on the clipboard.";
  static final String CHOOSE_FILE = "Choose a JSON payload";
  static final String JSON_FILES = "JSON files";
  static final String ALL_FILES = "All files";
  static final String NEW_NAME = "Payload %d";

  static final String SCENARIO = "Scenario";
  static final String SCENARIO_NAME = "Name";
  static final String DESCRIPTION = "Description";
  static final String DESCRIPTION_PROMPT = "What the scenario is for";
  static final String VARIABLES = "Variables";
  static final String VARIABLES_HELP =
      "Read in expressions as $vars.name. A server may set other values.";
  static final String COUNTS = "%s · %s · %s";
  static final String HINT = "Select a node to see and change its settings.";

  static final String SELECTED = "%d selected";
  static final String DELETE = "Delete";
  static final String DELETE_REJOIN = "Delete and re-join";
  static final String DISABLE_ALL = "Disable";
  static final String ENABLE_ALL = "Enable";

  private Strings() {}

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
