package dev.patchbay.ui.kit;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// Where a connection will be picked; until the runtime is there, its id is typed.
final class ConnectionBody implements FieldBody {
  private final TextBody id;
  private final VBox view;

  ConnectionBody(FieldSite site, Sink sink) {
    id = new TextBody(site, Optional.of("mdi2p-power-plug-outline"), _ -> Hint.NONE, sink);
    var later = new Label(Strings.CONNECTION_LATER);
    later.getStyleClass().add("field-caption");
    later.setWrapText(true);
    view = new VBox(4, id.view(), later);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    id.show(value);
  }

  @Override
  public void focus(String pointer) {
    id.focus(pointer);
  }
}
