package dev.patchbay.ui.canvas;

import dev.patchbay.ui.session.Command;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls at the bottom left: zoom, fit, lock.
final class Hud extends HBox {
  private final Button percent = new Button();
  private final Button lock;
  private final FontIcon lockIcon = new FontIcon("mdi2l-lock-open-variant-outline");
  private double shownZoom;
  private boolean shownLock;

  Hud(Command zoomOut, Command reset, Command zoomIn, Command fit, Command toggleLock) {
    getStyleClass().add("canvas-hud");
    setManaged(false);
    percent.getStyleClass().addAll("flat", "canvas-hud-button", "canvas-zoom");
    percent.setText(Texts.percent(1));
    shownZoom = 1;
    percent.setFocusTraversable(false);
    percent.setAccessibleText(reset.label());
    percent.setTooltip(new Tooltip(reset.label()));
    percent.setOnAction(_ -> reset.run());
    lock = button(toggleLock);
    lock.setGraphic(lockIcon);
    getChildren().addAll(button(zoomOut), percent, button(zoomIn), divider(), button(fit), lock);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  void show(double zoom, boolean locked) {
    if (zoom != shownZoom) {
      shownZoom = zoom;
      percent.setText(Texts.percent(zoom));
    }
    if (locked != shownLock) {
      shownLock = locked;
      lockIcon.setIconLiteral(locked ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline");
      lock.setAccessibleText(locked ? Texts.UNLOCK : Texts.LOCK);
      lock.getTooltip().setText(locked ? Texts.UNLOCK : Texts.LOCK);
    }
  }

  private static Region divider() {
    Region line = new Region();
    line.getStyleClass().add("canvas-hud-divider");
    return line;
  }

  private static Button button(Command command) {
    Button button = new Button();
    button.setGraphic(new FontIcon(command.icon()));
    button.getStyleClass().addAll("flat", "canvas-hud-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(command.label());
    button.setTooltip(new Tooltip(command.tip()));
    button.setOnAction(_ -> command.run());
    return button;
  }
}
