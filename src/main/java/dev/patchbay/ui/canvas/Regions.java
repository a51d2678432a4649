package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// As many equal regions as are needed at a time.
final class Regions {
  private final Pane parent;
  private final String styleClass;
  private final List<Region> regions = new ArrayList<>();

  Regions(Pane parent, String styleClass) {
    this.parent = parent;
    this.styleClass = styleClass;
  }

  /// Shows one region at each place, in pixels of the parent.
  void show(List<Rect> places) {
    for (int i = regions.size(); i < places.size(); i++) {
      Region region = NodeCard.region(styleClass);
      regions.add(region);
      parent.getChildren().addFirst(region);
    }
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      region.setVisible(i < places.size());
      if (i < places.size()) {
        Rect at = places.get(i);
        region.resizeRelocate(at.x(), at.y(), at.width(), at.height());
      }
    }
  }
}
