package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Labels and item counts in the middle of edges.
final class EdgeTags extends Pane {
  private static final PseudoClass COUNT = PseudoClass.getPseudoClass("count");
  private static final int MOST = 150;
  private static final double HEIGHT = 18;
  private static final double WIDEST = 160;

  /// How much of the line is to be seen on either side of a tag, in pixels.
  private static final double LINE = 16;

  private final List<Label> tags = new ArrayList<>();

  EdgeTags() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void update(Frame frame) {
    int used = 0;
    for (Route route : frame.routes()) {
      if (used < MOST && show(used, frame, route)) {
        used++;
      }
    }
    for (int i = used; i < tags.size(); i++) {
      tags.get(i).setVisible(false);
    }
  }

  /// Shows label and count, else the bare count, else nothing: the line itself stays visible.
  private boolean show(int index, Frame frame, Route route) {
    Optional<Integer> count = frame.marks().count(route.edge().id());
    String full = text(frame, route.edge());
    String brief = count.map(String::valueOf).orElse("");
    for (String text : full.equals(brief) ? List.of(full) : List.of(full, brief)) {
      if (!text.isEmpty()) {
        Label tag = tag(index);
        if (!text.equals(tag.getText())) {
          tag.setText(text);
        }
        double width = Math.ceil(Math.min(WIDEST, tag.prefWidth(-1)));
        if (leavesLine(frame, route, width)) {
          tag.pseudoClassStateChanged(COUNT, count.isPresent());
          place(tag, frame, route, width);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean leavesLine(Frame frame, Route route, double width) {
    double zoom = frame.viewport().zoom();
    double across = Math.abs(route.path().end().x() - route.path().start().x()) * zoom;
    double down = Math.abs(route.path().end().y() - route.path().start().y()) * zoom;
    return across >= width + 2 * LINE || down >= HEIGHT + 2 * LINE;
  }

  private static void place(Label tag, Frame frame, Route route, double width) {
    Point middle = frame.toScreen(route.path().label());
    tag.resizeRelocate(
        frame.crisp(middle.x() - width / 2), frame.crisp(middle.y() - HEIGHT / 2), width, HEIGHT);
    tag.setVisible(true);
  }

  private Label tag(int index) {
    if (index == tags.size()) {
      Label tag = NodeCard.label("edge-tag");
      tags.add(tag);
      getChildren().add(tag);
      tag.applyCss();
    }
    return tags.get(index);
  }

  private static String text(Frame frame, Edge edge) {
    String count = frame.marks().count(edge.id()).map(Texts::items).orElse("");
    boolean telling =
        !edge.label().isBlank() && !edge.sourceHandle().filter(edge.label()::equals).isPresent();
    String label = telling ? edge.label() : "";
    return label.isEmpty() || count.isEmpty() ? label + count : label + " · " + count;
  }
}
