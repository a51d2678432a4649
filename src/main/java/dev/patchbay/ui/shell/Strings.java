package dev.patchbay.ui.shell;

/// Every text of this package.
final class Strings {
  static final String PROGRAM = "Patchbay";
  static final String HOME = "Home";

  static final String SCENARIOS = "Scenarios";
  static final String SEARCH_SCENARIOS = "Search scenarios  (/)";
  static final String NEW = "New scenario";
  static final String NEW_NAME = "New scenario";
  static final String IMPORT = "Import…";
  static final String IMPORT_TITLE = "Import a scenario";
  static final String EXAMPLES = "Start from a template";
  static final String NO_SCENARIOS = "No scenarios yet";
  static final String NO_SCENARIOS_TEXT =
      "Start with an empty canvas, open an example, or drop a scenario file on this window."
          + " Everything runs on this computer; no account is needed.";
  static final String NO_MATCH = "No scenario matches";
  static final String NO_MATCH_TEXT =
      "Nothing here has what you are looking for. Search fewer words, or show all.";
  static final String SHOW_ALL = "Show all";
  static final String DROP_FILES = "Drop scenario files here to open them";
  static final String TEMPLATES = "Templates";
  static final String TEMPLATES_TEXT =
      "Working scenarios to start from; each opens as your own copy.";
  static final String ORDER = "Order";
  static final String PREVIEW_FINE = "preview fine";
  static final String PREVIEW_FAILED = "%s failed";
  static final String PREVIEW_TIP = "Last preview: “%s”, %s";
  static final String TAGS = "Tags";
  static final String TAGS_MENU = "Tags…";
  static final String TAGS_TITLE = "Tags of “%s”";
  static final String TAGS_PROMPT = "finance, nightly";
  static final String EXPORT = "Save as file…";
  static final String SAVE = "Save";
  static final String SAVED_HERE = "Saved. “Save as file…” also writes a file.";
  static final String SAVED_FILE = "Saved, and written to %s.";
  static final String OF_FILE = "“%s” cannot be opened: %s";
  static final String CHANGED_TITLE = "The file has changed";
  static final String CHANGED_TEXT =
      "%s was changed by another program since it was opened here. Your draft is another one.";
  static final String TAKE_FILE = "Take the file";
  static final String KEEP_DRAFT = "Keep my draft";
  static final String OVERWRITE = "Overwrite the file";
  static final String REPAIRED_TITLE = "“%s” was opened with remarks";
  static final String LOADING = "Loading…";
  static final String LIST_FAILED = "The scenarios cannot be listed";
  static final String TRY_AGAIN = "Try again";

  static final String ALL_COMMANDS = "All commands…";
  static final String FIND_COMMAND = "What do you want to do?";
  static final String NO_COMMAND = "No command is called that";
  static final String FIND = "Find on the canvas…";
  static final String FIND_NODE = "Find a node by its name, type or settings";
  static final String NO_NODE = "No node has that";
  static final String CONNECT = "Connect to…";
  static final String CONNECT_TO = "Connect to which node?";
  static final String NOTHING_TO_CONNECT = "Nothing there can be connected";
  static final String PICTURE = "Save as picture…";
  static final String PICTURE_TITLE = "Save a picture of the scenario";
  static final String PICTURE_FORMAT = "Format";
  static final String PICTURE_SIZE = "Size";
  static final String PICTURE_COLOURS = "Colours";
  static final String PICTURE_PART = "What";
  static final String PICTURE_PREVIEWS = "With the path taken and the previews";
  static final String PICTURE_SAVE = "Save picture…";
  static final String PICTURE_WRITTEN = "The picture is in %s.";
  static final String PICTURE_SMALLER =
      "The picture is in %s, drawn smaller: 64 million pixels are the most. SVG has no limit.";
  static final String SHORTCUTS = "Shortcuts and gestures";
  static final String NODES = "Nodes";
  static final String OUTLINE = "Outline";
  static final String OUTLINE_HELP =
      "The scenario as a list. Arrows walk; Enter opens, F2 renames, C connects, Delete removes.";
  static final String OUTLINE_EMPTY = "Nothing on the canvas yet. N adds a node.";
  static final String OUTLINE_NODE = "%s, %s";
  static final String OUTLINE_EDGE = "edge: %s";
  static final String DISABLED = ", disabled";

  static final String OPEN = "Open";
  static final String DUPLICATE = "Duplicate";
  static final String RENAME = "Rename…";
  static final String RENAME_TITLE = "Rename the scenario";
  static final String NAME = "Name";
  static final String DAMAGED = "damaged on disk";
  static final String DELETE = "Delete";
  static final String DELETED = "“%s” is deleted.";
  static final String ALIGN = "Align and distribute";
  static final String UNDO_DELETE = "Undo";
  static final String MORE = "More for %s";
  static final String COPY_OF = "%s (copy)";
  static final String FACTS = "%s · changed %s";
  static final String GONE = "This scenario does not exist any more.";

  static final String UNDO = "Undo";
  static final String REDO = "Redo";
  static final String FIT = "Fit to the window";
  static final String DRY_RUN = "Dry run";
  static final String DRY_RUN_TIP = "Walk the draft again and show the preview (F8)";
  static final String PREVIEW_WITH = "Preview with";
  static final String NO_TRIGGER = "no trigger yet";
  static final String PUBLISH = "Publish";
  static final String PUBLISH_TIP = "Make a version of the draft";
  static final String NOTHING_TO_PUBLISH = "Nothing changed since the published version";
  static final String TO_DARK = "Dark theme";
  static final String TO_LIGHT = "Light theme";
  static final String PALETTE_TOGGLE = "Show or hide the node types";
  static final String INSPECTOR_TOGGLE = "Show or hide the inspector";
  static final String DRAWER_TOGGLE = "Show or hide preview and problems";

  static final String PALETTE = "Nodes";
  static final String SEARCH_NODES = "Search node types";
  static final String PALETTE_HELP =
      "Drag a type to the canvas, or press Enter to add it in the middle.";
  static final String FAVOURITES = "Favourites";
  static final String FAVOURITE = "Add to the favourites (F)";
  static final String NO_FAVOURITE = "No favourite any more (F)";
  static final String TAKES = "Takes";
  static final String GIVES = "Gives";
  static final String NO_TYPE = "No type matches “%s”.";

  static final String SAVED = "Saved";
  static final String SAVING = "Saving…";
  static final String NOT_SAVED = "Not saved: %s (%s)";
  static final String SAVE_AGAIN = "Save again";
  static final String RELOAD = "Take over what is stored";
  static final String SAVE_COPY = "Keep mine as a copy";
  static final String NO_PROBLEMS = "No problems";
  static final String ZOOM = "%d %%";

  static final String PUBLISH_TITLE = "Publish “%s”";
  static final String PUBLISH_BLOCKED = "These have to be settled first:";
  static final String PUBLISH_MAKES = "This makes version %d. It never changes again.";
  static final String PUBLISH_WARNINGS = "%s may be left as they are; Problems lists them.";
  static final String PUBLISH_NOTE = "What is new?";
  static final String PUBLISH_NOTE_PROMPT = "A sentence for your colleagues";
  static final String PUBLISHED = "Version %d is published.";
  static final String GO_THERE = "Go there";
  static final String CANCEL = "Cancel";
  static final String CLOSE = "Close";
  static final String KEEP = "Keep";

  static final String JSON_FILES = "Scenario files";
  static final String NOT_SAVED_YET_TITLE = "The draft is not saved";
  static final String CLOSE_ANYWAY = "Close without saving";
  static final String STAY = "Stay";

  private Strings() {}

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
