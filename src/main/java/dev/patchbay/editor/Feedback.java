package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a gesture in progress shows. Nothing of it is in the graph yet.
public sealed interface Feedback {
  record None() implements Feedback {}

  record Panning() implements Feedback {}

  /// A selection box.
  ///
  /// @param touch whether touching is enough to be selected
  /// @param selection what would be selected
  record Boxing(Rect area, boolean touch, Selection selection) implements Feedback {}

  /// Nodes under way.
  ///
  /// @param positions of the top left corners in the world
  /// @param copy whether copies are dragged and the originals stay
  /// @param container that would take the nodes in, if it is another one than now
  /// @param splice the edge that the node would be put into
  record Moving(
      Map<String, Point> positions,
      List<Guide> guides,
      boolean copy,
      Optional<String> container,
      Optional<String> splice)
      implements Feedback {
    public Moving {
      positions = Map.copyOf(positions);
      guides = List.copyOf(guides);
    }
  }

  /// An edge under way.
  ///
  /// @param fixed the end that stays
  /// @param from where the fixed end is, and on which side of its node
  /// @param to where the other end is: the pointer, or the handle it has snapped to
  /// @param target the handle it has snapped to
  /// @param refusal why it may not end there
  /// @param valid the handles on screen where it may end
  /// @param replaced the edge that is being moved, hidden meanwhile
  record Connecting(
      HandleRef fixed,
      Point from,
      Side fromSide,
      Point to,
      Optional<HandleRef> target,
      Optional<String> refusal,
      Set<HandleRef> valid,
      Optional<String> replaced)
      implements Feedback {
    public Connecting {
      valid = Set.copyOf(valid);
    }
  }

  /// A knife under way.
  ///
  /// @param stroke where it went, in the world
  /// @param edges what it has crossed
  record Cutting(List<Point> stroke, Set<String> edges) implements Feedback {
    public Cutting {
      stroke = List.copyOf(stroke);
      edges = Set.copyOf(edges);
    }
  }

  /// A box that is getting another size.
  record Resizing(String node, Rect area) implements Feedback {}

  /// A new node on its way from the palette.
  ///
  /// @param area where it would be
  record Placing(
      String type,
      Rect area,
      List<Guide> guides,
      Optional<String> container,
      Optional<String> splice)
      implements Feedback {
    public Placing {
      guides = List.copyOf(guides);
    }
  }

  Feedback NONE = new None();
}
