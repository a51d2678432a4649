package dev.patchbay.ui.session;

import javafx.scene.input.DataFormat;

/// What is carried when something is dragged from one part of the window to another.
public final class DragFormats {
  /// The id of a node type, from the palette to the canvas.
  public static final DataFormat NODE_TYPE = new DataFormat("application/x-patchbay-node-type");

  private DragFormats() {}
}
