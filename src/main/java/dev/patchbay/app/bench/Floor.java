package dev.patchbay.app.bench;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// What the platform needs for showing nothing: a canvas of the same size that is filled with one
/// colour.
final class Floor implements Phase {
  private static final double SECONDS = 3;

  private final Pane root;
  private final Canvas canvas;
  private final Figures report;
  private final FrameTimes times = new FrameTimes();
  private boolean light;

  Floor(Pane root, double width, double height, Figures report) {
    this.root = root;
    this.canvas = new Canvas(width, height);
    this.report = report;
  }

  @Override
  public boolean pulse() {
    if (canvas.getParent() == null) {
      root.getChildren().setAll(canvas);
    }
    times.tick();
    light = !light;
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setFill(light ? Color.WHITE : Color.WHITESMOKE);
    pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (times.seconds() < SECONDS) {
      return false;
    }
    report.add("empty canvas", times.figures());
    return true;
  }
}
