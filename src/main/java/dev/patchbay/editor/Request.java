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
  /// @param to the handle that it shall lead to, or come from if `from` is an input: what is wanted
  ///   stands between the two and makes them fit
  /// @param instead the node that it shall replace
  record QuickAdd(
      Point at,
      Optional<HandleRef> from,
      Optional<String> into,
      Optional<HandleRef> to,
      Optional<String> instead)
      implements Request {
    public QuickAdd(Point at, Optional<HandleRef> from, Optional<String> into) {
      this(at, from, into, Optional.empty(), Optional.empty());
    }

    /// Whether only some types fit.
    public boolean bound() {
      return from.isPresent() || into.isPresent() || instead.isPresent();
    }
  }

  /// Show the node's config.
  record Open(String node) implements Request {}

  /// Show the menu for what is selected.
  record Menu(Point screen, Hit hit) implements Request {}

  /// Say why nothing happened.
  record Tell(String message) implements Request {}

  Request NOTHING = new Nothing();

  /// A node that makes two handles fit.
  static QuickAdd between(Point at, HandleRef from, HandleRef to) {
    return new QuickAdd(at, Optional.of(from), Optional.empty(), Optional.of(to), Optional.empty());
  }

  /// Another node in the place of one.
  static QuickAdd instead(Point at, String node) {
    return new QuickAdd(
        at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(node));
  }

  static QuickAdd quickAdd(Point at) {
    return new QuickAdd(at, Optional.empty(), Optional.empty());
  }
}
