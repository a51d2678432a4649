package dev.patchbay.ui.session;

/// What is carried when something is dragged from one part of the window to another: properties of
/// the node where the gesture began.
public final class DragFormats {
  /// The id of a node type, from the palette to the canvas.
  public static final String NODE_TYPE = "patchbay.node-type";

  private DragFormats() {}
}
