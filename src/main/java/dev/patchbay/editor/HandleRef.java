package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.NodeLayout.Port;

/// A handle of a node.
///
/// @param source whether edges start there
/// @param inner whether it is on the inside of a container
public record HandleRef(String node, String handle, boolean source, boolean inner) {
  static HandleRef of(Box box, Port port) {
    return new HandleRef(box.node().id(), port.handle().id(), port.source(), port.inner());
  }
}
