package dev.patchbay.ui.canvas;

import java.time.Duration;
import java.util.Locale;

/// What the canvas says to people.
final class Texts {
  static final String CANVAS = "Canvas";
  static final String CANVAS_HELP =
      "Arrow keys walk along the edges, Enter opens a node, N adds one, Delete removes it.";
  static final String NODE = "node";
  static final String NODE_HELP =
      "Enter opens its config, F2 renames it, D disables it, Delete removes it.";
  static final String ZOOM_IN = "Zoom in";
  static final String ZOOM_OUT = "Zoom out";
  static final String ZOOM_RESET = "Zoom to 100 %";
  static final String FIT = "Show everything";
  static final String MINIMAP = "Overview of the canvas";
  static final String TOGGLE_MINIMAP = "Show or hide the overview";
  static final String LOCK = "Lock the canvas";
  static final String UNLOCK = "Unlock the canvas";
  static final String SEARCH = "Search nodes";
  static final String NOTHING_FOUND = "No node fits";
  static final String NOTHING_FITS = "Nothing can be connected here";
  static final String INSERT_HERE = "Insert a node here";
  static final String DELETE_EDGE = "Delete this edge";
  static final String RENAME = "Name of the node";
  static final String GROUP = "Group";
  static final String UNGROUP = "Ungroup";
  static final String TIDY = "Tidy up";
  static final String TIDYING = "Tidying up …";
  static final String TIDY_ALREADY = "Everything is in order already.";
  static final String TIDY_OVERTAKEN =
      "The scenario was changed while it was being tidied, so nothing was moved.";
  static final String CANCEL = "Cancel";
  static final String REPLACE = "Replace with …";
  static final String COLLAPSE = "Collapse or open";
  static final String NOTE = "Add a note";
  static final String PREVIOUS_VIEW = "Previous view";
  static final String ALIGN_LEFT = "Align left";
  static final String ALIGN_RIGHT = "Align right";
  static final String ALIGN_TOP = "Align top";
  static final String ALIGN_BOTTOM = "Align bottom";
  static final String ALIGN_CENTRE = "Centre in a column";
  static final String ALIGN_MIDDLE = "Centre in a row";
  static final String DISTRIBUTE_HORIZONTALLY = "Distribute horizontally";
  static final String DISTRIBUTE_VERTICALLY = "Distribute vertically";
  static final String EMPTY_TITLE = "Start with a trigger";
  static final String EMPTY_TEXT =
      "Double-click or press N to add a node, or drag one from the palette.";

  private Texts() {}

  static String lostEdges(long count) {
    return count == 1
        ? "One edge finds no handle on the new node; it is kept and marked as broken."
        : count + " edges find no handle on the new node; they are kept and marked as broken.";
  }

  static String percent(double zoom) {
    return Math.round(zoom * 100) + " %";
  }

  static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1) {
      return "<1 ms";
    }
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String items(int count) {
    return count == 1 ? "1 item" : count + " items";
  }

  static String spokenNode(
      String title, String subtitle, long inputs, long outputs, int edges, boolean disabled) {
    return title
        + ", "
        + subtitle
        + ", "
        + counted(inputs, "input")
        + ", "
        + counted(outputs, "output")
        + ", "
        + counted(edges, "connection")
        + (disabled ? ", disabled" : "");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
