package dev.patchbay.editor;

/// What is under the pointer.
public sealed interface Hit {
  record OnHandle(HandleRef handle) implements Hit {}

  record OnNode(String node) implements Hit {}

  record OnEdge(String edge) implements Hit {}

  /// The end of an edge, where it can be taken hold of.
  record OnEdgeEnd(String edge, boolean sourceEnd) implements Hit {}

  /// Where the border of a selected box can be moved.
  record OnGrip(String node, Grip grip) implements Hit {}

  /// The empty inside of a container.
  record Inside(String container) implements Hit {}

  record Nothing() implements Hit {}

  Hit NOTHING = new Nothing();
}
