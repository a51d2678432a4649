package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Point;
import java.util.Optional;

/// What a gesture asks of the window beyond what it did itself.
public sealed interface Request {
  record Nothing() implements Request {}

  /// Show the list of node types.
  ///
  /// @param at where the node shall stand, in the world
  /// @param from the handle that the new node shall be connected to
  /// @param into the edge that it shall be put into
  record QuickAdd(Point at, Optional<HandleRef> from, Optional<String> into) implements Request {}

  /// Show the node's config.
  record Open(String node) implements Request {}

  /// Show the menu for what is selected.
  record Menu(Point screen, Hit hit) implements Request {}

  /// Say why nothing happened.
  record Tell(String message) implements Request {}

  Request NOTHING = new Nothing();

  static QuickAdd quickAdd(Point at) {
    return new QuickAdd(at, Optional.empty(), Optional.empty());
  }
}
