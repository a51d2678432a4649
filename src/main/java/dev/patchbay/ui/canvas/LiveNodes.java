package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The cards of the visible nodes, from a pool, in screen space on whole device pixels.
final class LiveNodes extends Pane {
  /// New cards cost most, so a pulse makes only so many; the rest follow in the next.
  private static final int NEW_PER_PULSE = 24;

  private final Cards cards;
  private final Map<String, NodeCard> shown = new LinkedHashMap<>();
  private final Deque<NodeCard> pool = new ArrayDeque<>();
  private boolean zooming;

  LiveNodes(Cards cards) {
    this.cards = cards;
    setManaged(false);
    setMouseTransparent(true);
  }

  /// @return whether cards are still missing and another pulse is needed
  boolean update(Frame frame) {
    List<Box> wanted = frame.live() ? frame.boxes() : List.of();
    recycle(wanted);
    List<NodeCard> order = new ArrayList<>(wanted.size());
    int made = 0;
    boolean missing = false;
    for (Box box : wanted) {
      @Nullable NodeCard card = shown.get(box.node().id());
      if (card == null) {
        card = pool.poll();
        if (card == null) {
          if (made == NEW_PER_PULSE) {
            missing = true;
            continue;
          }
          made++;
          card = new NodeCard();
          card.hurry(zooming);
        }
        shown.put(box.node().id(), card);
        getChildren().add(card);
      }
      card.show(cards.content(box, frame));
      Point at = frame.toScreen(box.rect().topLeft());
      card.place(frame.crisp(at.x()), frame.crisp(at.y()), frame.viewport().zoom());
      order.add(card);
    }
    // Cards follow the order of the boxes, so that what stands in a container is above it.
    if (!inOrder(order)) {
      getChildren().setAll(order);
    }
    return missing;
  }

  Optional<NodeCard> card(String node) {
    return Optional.ofNullable(shown.get(node));
  }

  /// Between the first and the last frame of a zoom cards are scaled pictures.
  void hurry(boolean nowZooming) {
    if (zooming != nowZooming) {
      zooming = nowZooming;
      shown.values().forEach(card -> card.hurry(nowZooming));
      pool.forEach(card -> card.hurry(nowZooming));
    }
  }

  private void recycle(List<Box> wanted) {
    Set<String> ids = new HashSet<>();
    wanted.forEach(box -> ids.add(box.node().id()));
    shown
        .entrySet()
        .removeIf(entry -> {
          if (ids.contains(entry.getKey())) {
            return false;
          }
          getChildren().remove(entry.getValue());
          pool.push(entry.getValue());
          return true;
        });
  }

  private boolean inOrder(List<NodeCard> order) {
    int containers = 0;
    boolean cardSeen = false;
    for (javafx.scene.Node child : getChildren()) {
      boolean container = child instanceof NodeCard card && card.isContainer();
      if (container && cardSeen) {
        return false;
      }
      cardSeen |= !container;
      containers += container ? 1 : 0;
    }
    return containers <= 1 || getChildren().equals(order);
  }
}
