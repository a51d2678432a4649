package dev.patchbay.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import dev.patchbay.schema.Json;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;

/// On or off.
final class SwitchBody implements FieldBody {
  private final ToggleSwitch toggle = new ToggleSwitch();
  private boolean showing;

  SwitchBody(FieldSite site, Sink sink) {
    site.describe(toggle);
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
}
