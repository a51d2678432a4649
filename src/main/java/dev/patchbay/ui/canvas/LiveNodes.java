package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.ui.canvas.NodeCard.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The cards of the visible nodes, from a pool, in screen space on whole device pixels.
///
/// They stand on planes that move as a whole, so that panning moves two things and not hundreds.
/// While the zoom changes the planes are scaled with the cards as they are; what has no card yet is
/// painted by the raster meanwhile.
final class LiveNodes extends Pane {
  /// What making and filling cards may take of one pulse; the rest follows in the next.
  private static final long BUDGET_NANOS = 7_000_000;

  /// How many cards become sharp again in one pulse after a zoom.
  private static final int SHARPENED_PER_PULSE = 40;

  private final Cards cards;

  /// From the lowest.
  private final Map<Kind, Plane> planes = new EnumMap<>(Kind.class);

  private final Map<String, NodeCard> shown = new LinkedHashMap<>();
  private Set<String> covered = Set.of();
  private @Nullable Object looks;
  private double placedZoom;

  /// The cards of one kind.
  private static final class Plane extends Pane {
    private final Deque<NodeCard> pool = new ArrayDeque<>();
    private final Scale scale = new Scale(1, 1, 0, 0);

    Plane() {
      setManaged(false);
      getTransforms().add(scale);
    }

    NodeCard take() {
      NodeCard pooled = pool.poll();
      if (pooled != null) {
        pooled.setVisible(true);
        return pooled;
      }
      NodeCard made = new NodeCard();
      getChildren().add(made);
      // What is laid out by hand has to know its fonts before.
      made.applyCss();
      return made;
    }

    void giveBack(NodeCard card) {
      card.setVisible(false);
      pool.push(card);
    }

    void move(double x, double y, double factor) {
      setTranslateX(x);
      setTranslateY(y);
      scale.setX(factor);
      scale.setY(factor);
    }
  }

  LiveNodes(Cards cards) {
    this.cards = cards;
    setManaged(false);
    setMouseTransparent(true);
    for (Kind kind : Kind.values()) {
      Plane plane = new Plane();
      planes.put(kind, plane);
      getChildren().add(plane);
    }
  }

  /// @return whether cards are still missing and another pulse is needed
  boolean update(Frame frame) {
    boolean live = frame.live();
    planes.values().forEach(plane -> plane.setVisible(live));
    if (!live) {
      covered = Set.of();
      return false;
    }
    if (frame.zooming() && placedZoom > 0) {
      hurry();
      move(frame, frame.viewport().zoom() / placedZoom);
      covered = covered();
      return false;
    }
    move(frame, 1);
    recycle(frame.boxes());
    boolean missing = fill(frame);
    placedZoom = frame.viewport().zoom();
    looks = frame.looks();
    covered = covered();
    return missing;
  }

  /// The nodes whose cards are to be seen; the same object as long as they are the same.
  Set<String> shownNodes() {
    return covered;
  }

  Optional<NodeCard> card(String node) {
    return Optional.ofNullable(covered.contains(node) ? shown.get(node) : null);
  }

  private Set<String> covered() {
    return covered.equals(shown.keySet()) ? covered : Set.copyOf(shown.keySet());
  }

  private void move(Frame frame, double factor) {
    planes
        .values()
        .forEach(plane -> plane.move(frame.viewport().x(), frame.viewport().y(), factor));
  }

  /// Between the first and the last frame of a zoom cards are scaled pictures.
  private void hurry() {
    shown.values().forEach(NodeCard::hurry);
  }

  private void recycle(List<Box> wanted) {
    Set<String> ids = HashSet.newHashSet(wanted.size());
    wanted.forEach(box -> ids.add(box.node().id()));
    List<String> gone = new ArrayList<>();
    shown.forEach((id, card) -> {
      if (!ids.contains(id)) {
        gone.add(id);
        plane(card.kind()).giveBack(card);
      }
    });
    gone.forEach(shown::remove);
  }

  private boolean fill(Frame frame) {
    long until = System.nanoTime() + BUDGET_NANOS;
    int sharpened = 0;
    boolean missing = false;
    double zoom = frame.viewport().zoom();
    for (Box box : frame.boxes()) {
      String id = box.node().id();
      @Nullable NodeCard card = shown.get(id);
      Kind kind = Kind.of(box.layout());
      if (card != null && card.kind() != kind) {
        plane(card.kind()).giveBack(card);
        shown.remove(id);
        card = null;
      }
      if (card == null) {
        if (System.nanoTime() > until) {
          missing = true;
          continue;
        }
        card = plane(kind).take();
        shown.put(id, card);
        card.show(box, cards.content(box, frame));
        card.applyCss();
      } else if (looks != frame.looks() || !card.shows(box)) {
        card.show(box, cards.content(box, frame));
      }
      if (card.hurried()) {
        if (sharpened < SHARPENED_PER_PULSE) {
          card.sharpen();
          sharpened++;
        } else {
          missing = true;
        }
      }
      card.place(frame.crisp(box.rect().x() * zoom), frame.crisp(box.rect().y() * zoom), zoom);
    }
    return missing;
  }

  private Plane plane(Kind kind) {
    return Objects.requireNonNull(planes.get(kind));
  }
}
