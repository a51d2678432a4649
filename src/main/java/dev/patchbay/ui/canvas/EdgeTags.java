package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Labels and item counts in the middle of edges.
final class EdgeTags extends Pane {
  private static final PseudoClass COUNT = PseudoClass.getPseudoClass("count");
  private static final double MIN_ZOOM = 0.6;
  private static final int MOST = 150;
  private static final double HEIGHT = 18;

  private final List<Label> tags = new ArrayList<>();

  EdgeTags() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void update(Frame frame) {
    int used = 0;
    if (frame.viewport().zoom() >= MIN_ZOOM) {
      for (Route route : frame.routes()) {
        String text = text(frame, route.edge());
        if (!text.isEmpty() && used < MOST) {
          show(tag(used++), frame, route, text);
        }
      }
    }
    for (int i = used; i < tags.size(); i++) {
      tags.get(i).setVisible(false);
    }
  }

  private void show(Label tag, Frame frame, Route route, String text) {
    if (!text.equals(tag.getText())) {
      tag.setText(text);
    }
    tag.pseudoClassStateChanged(COUNT, frame.marks().count(route.edge().id()).isPresent());
    double width = Math.ceil(Math.min(160, tag.prefWidth(-1)));
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
