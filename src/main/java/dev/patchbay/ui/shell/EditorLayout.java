package dev.patchbay.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// How the parts of the editor share the window. Sizes in pixels are remembered, so that a larger
/// window gives its room to the canvas.
final class EditorLayout {
  private static final double PALETTE = 236;
  private static final double INSPECTOR = 360;
  private static final double DRAWER = 260;

  private final Remembered remembered;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private List<Region> parts = List.of();
  private boolean palette = true;
  private boolean inspector = true;
  private boolean drawer = true;
  private boolean placing;

  EditorLayout(Remembered remembered) {
    this.remembered = remembered;
    down.setOrientation(Orientation.VERTICAL);
    across.getStyleClass().add("editor-split");
    down.getStyleClass().add("editor-split");
    palette = !remembered.get("editor.palette.hidden").equals(Optional.of("true"));
    drawer = !remembered.get("editor.drawer.hidden").equals(Optional.of("true"));
    across.widthProperty().subscribe(_ -> place());
    down.heightProperty().subscribe(_ -> place());
  }

  Node arrange(Region paletteView, Region canvas, Region inspectorView, Region drawerView) {
    paletteView.setMinWidth(150);
    inspectorView.setMinWidth(280);
    drawerView.setMinHeight(110);
    canvas.setMinSize(200, 120);
    SplitPane.setResizableWithParent(paletteView, false);
    SplitPane.setResizableWithParent(inspectorView, false);
    SplitPane.setResizableWithParent(drawerView, false);
    parts = List.of(paletteView, canvas, inspectorView, drawerView);
    rebuild();
    return across;
  }

  void showInspector(boolean shown) {
    if (inspector != shown) {
      inspector = shown;
      rebuild();
    }
  }

  void showDrawer(boolean shown) {
    if (drawer != shown) {
      drawer = shown;
      remembered.put("editor.drawer.hidden", String.valueOf(!shown));
      rebuild();
    }
  }

  void showPalette(boolean shown) {
    if (palette != shown) {
      palette = shown;
      remembered.put("editor.palette.hidden", String.valueOf(!shown));
      rebuild();
    }
  }

  void togglePalette() {
    showPalette(!palette);
  }

  void toggleInspector() {
    showInspector(!inspector);
  }

  void toggleDrawer() {
    showDrawer(!drawer);
  }

  private void rebuild() {
    var rows = new ArrayList<Node>(List.of(parts.get(1)));
    if (drawer) {
      rows.add(parts.get(3));
    }
    placing = true;
    down.getItems().setAll(rows);
    var columns = new ArrayList<Node>();
    if (palette) {
      columns.add(parts.get(0));
    }
    columns.add(down);
    if (inspector) {
      columns.add(parts.get(2));
    }
    across.getItems().setAll(columns);
    placing = false;
    across.getDividers().forEach(d -> d.positionProperty().subscribe(_ -> remember()));
    down.getDividers().forEach(d -> d.positionProperty().subscribe(_ -> remember()));
    place();
  }

  /// Puts the dividers where the remembered sizes want them.
  private void place() {
    double width = across.getWidth();
    double height = down.getHeight();
    placing = true;
    if (width > 0) {
      int divider = 0;
      if (palette) {
        across.setDividerPosition(divider++, remembered.number("editor.palette", PALETTE) / width);
      }
      if (inspector) {
        across.setDividerPosition(
            divider, 1 - remembered.number("editor.inspector", INSPECTOR) / width);
      }
    }
    if (height > 0 && drawer) {
      down.setDividerPosition(0, 1 - remembered.number("editor.drawer", DRAWER) / height);
    }
    placing = false;
  }

  /// A person moved a divider.
  private void remember() {
    if (placing || across.getWidth() <= 0 || !across.isPressed() && !down.isPressed()) {
      return;
    }
    double[] at = across.getDividerPositions();
    if (palette && at.length > 0) {
      put("editor.palette", at[0] * across.getWidth());
    }
    if (inspector && at.length > 0) {
      put("editor.inspector", (1 - at[at.length - 1]) * across.getWidth());
    }
    if (drawer && down.getHeight() > 0 && down.getDividerPositions().length > 0) {
      put("editor.drawer", (1 - down.getDividerPositions()[0]) * down.getHeight());
    }
  }

  private void put(String key, double pixels) {
    remembered.put(key, String.valueOf(Math.round(pixels)));
  }
}
