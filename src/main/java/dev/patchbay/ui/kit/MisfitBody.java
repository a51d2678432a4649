package dev.patchbay.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// A value that its field has no way to show, as JSON and with a sentence saying so: never blank,
/// and never replaced by something that fits before a person wants it.
final class MisfitBody implements FieldBody {
  static final String STYLE = "misfit";

  private final JsonBody json;
  private final VBox view;

  MisfitBody(FieldSite site, Sink sink) {
    json = new JsonBody(site, sink);
    var sentence = new Label(Strings.MISFIT);
    sentence.getStyleClass().add("field-caption");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    view = new VBox(4, json.view(), sentence);
    view.getStyleClass().add(STYLE);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    json.show(value);
  }

  @Override
  public void focus(String pointer) {
    json.focus(pointer);
  }
}
