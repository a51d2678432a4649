package dev.patchbay.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import dev.patchbay.schema.Json;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;

/// On or off; Space and Enter turn it.
final class SwitchBody implements FieldBody {
  private final ToggleSwitch toggle = new ToggleSwitch();
  private boolean showing;

  SwitchBody(FieldSite site, Sink sink) {
    site.describe(toggle);
    toggle.addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
    toggle
        .selectedProperty()
        .addListener((_, _, on) -> {
          if (!showing) {
            sink.edited(Json.NODES.booleanNode(on), "");
          }
        });
  }

  @Override
  public Region view() {
    return toggle;
  }

  @Override
  public boolean takes(JsonNode value) {
    return value.isBoolean() || value.isMissingNode() || value.isNull();
  }

  @Override
  public void show(JsonNode value) {
    showing = true;
    toggle.setSelected(value.isBoolean() && value.booleanValue());
    showing = false;
  }

  @Override
  public void focus(String pointer) {
    toggle.requestFocus();
  }

  @Override
  public boolean besideLabel() {
    return true;
  }

  private void turn(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      toggle.setSelected(!toggle.isSelected());
      event.consume();
    }
  }
}
