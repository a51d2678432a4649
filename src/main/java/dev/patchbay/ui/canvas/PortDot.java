package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Point;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A handle on a card: its dot, its name, and for an output without an edge a plus behind a short
/// line.
final class PortDot extends Group {
  /// Where the plus of an open output is, from the dot's centre outwards.
  static final double PLUS = 30;

  private static final double PLUS_SIZE = 16;
  private static final double NAME_GAP = 10;
  private static final double NAME_HEIGHT = 16;

  PortDot(Port port, NodeLayout layout, boolean open) {
    setManaged(false);
    if (open && port.source() && !port.inner()) {
      addPlus(port);
    }
    if (port.inner()) {
      addChip(port);
    } else if (port.named()) {
      addName(port, layout);
    }
    Region dot = NodeCard.region("node-port");
    dot.getStyleClass().add(port.source() ? "output" : "input");
    if (NodeCard.error(port)) {
      dot.getStyleClass().add("error");
    }
    double r = Port.RADIUS;
    dot.resizeRelocate(port.centre().x() - r, port.centre().y() - r, 2 * r, 2 * r);
    getChildren().add(dot);
  }

  private void addName(Port port, NodeLayout layout) {
    Label name = NodeCard.label("node-port-name");
    name.setText(port.handle().label().isBlank() ? port.handle().id() : port.handle().label());
    boolean bothSides =
        layout.ports().stream().filter(Port::named).map(Port::side).distinct().count() > 1;
    double room = (bothSides ? layout.width() / 2 : layout.width()) - 2 * NAME_GAP;
    double y = port.centre().y() - NAME_HEIGHT / 2;
    if (port.source()) {
      name.setAlignment(Pos.CENTER_RIGHT);
      name.resizeRelocate(port.centre().x() - NAME_GAP - room, y, room, NAME_HEIGHT);
    } else {
      name.resizeRelocate(NAME_GAP, y, room, NAME_HEIGHT);
    }
    getChildren().add(name);
  }

  /// The handles on the inside of a container are tabs on its border.
  private void addChip(Port port) {
    Label chip = NodeCard.label("node-inner-port");
    chip.setText(port.handle().label());
    double width = NodeLayout.INNER_LABEL - 6;
    double x = port.source() ? port.centre().x() - width : port.centre().x();
    chip.setAlignment(Pos.CENTER);
    chip.resizeRelocate(x, port.centre().y() - 11, width, 22);
    getChildren().add(chip);
  }

  private void addPlus(Port port) {
    double dx = port.side().dx();
    double dy = port.side().dy();
    Point centre = port.centre();
    Region line = NodeCard.region("node-plus-line");
    double length = PLUS - PLUS_SIZE / 2 - Port.RADIUS;
    double half = 0.75;
    double startX = centre.x() + dx * Port.RADIUS;
    double startY = centre.y() + dy * Port.RADIUS;
    line.resizeRelocate(
        dx == 0 ? startX - half : Math.min(startX, startX + dx * length),
        dy == 0 ? startY - half : Math.min(startY, startY + dy * length),
        dx == 0 ? 2 * half : length,
        dy == 0 ? 2 * half : length);
    Region box = NodeCard.region("node-plus");
    double x = centre.x() + dx * PLUS - PLUS_SIZE / 2;
    double y = centre.y() + dy * PLUS - PLUS_SIZE / 2;
    box.resizeRelocate(x, y, PLUS_SIZE, PLUS_SIZE);
    FontIcon plus = new FontIcon("mdi2p-plus");
    plus.getStyleClass().setAll("node-plus-icon");
    plus.setIconSize(11);
    plus.setManaged(false);
    // By its middle, which stays where it is when the style sheet sets the size later.
    plus.setTextOrigin(VPos.CENTER);
    plus.setLayoutX(x + (PLUS_SIZE - 11) / 2);
    plus.setLayoutY(y + PLUS_SIZE / 2);
    getChildren().addAll(line, box, plus);
  }
}
