package dev.patchbay.editor;

import dev.patchbay.scenario.Collapsed;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// Which box shows grips: the only selected node, if it is a container or a note.
public final class Resizing {
  /// How near to a grip a press still means it, in pixels.
  private static final double REACH = 8;

  /// Below this many pixels a box shows no grips.
  private static final double SMALLEST = 48;

  private Resizing() {}

  public static Optional<Box> box(Session session) {
    EditorState state = session.state();
    if (state.readOnly() || state.selection().nodes().size() != 1) {
      return Optional.empty();
    }
    return session
        .layout()
        .box(state.selection().nodes().iterator().next())
        .filter(box -> possible(session, box.node()))
        .filter(box -> roomy(state.viewport().toScreen(box.rect())));
  }

  /// The grip under the pointer.
  static Optional<Hit> at(Session session, Point screen) {
    return box(session)
        .flatMap(box ->
            Arrays.stream(Grip.values())
                .min(Comparator.comparingDouble(grip -> distance(session, grip, box, screen)))
                .filter(grip -> distance(session, grip, box, screen) <= REACH)
                .map(grip -> new Hit.OnGrip(box.node().id(), grip)));
  }

  /// On a tiny box the grips would cover all of it.
  private static boolean roomy(Rect screen) {
    return Math.min(screen.width(), screen.height()) >= SMALLEST;
  }

  private static boolean possible(Session session, Node node) {
    return session.handles().isNote(node)
        || (session.handles().holdsNodes(node) && !Collapsed.is(node));
  }

  private static double distance(Session session, Grip grip, Box box, Point screen) {
    return grip.on(session.state().viewport().toScreen(box.rect())).distanceTo(screen);
  }
}
