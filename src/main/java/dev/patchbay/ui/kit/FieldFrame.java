package dev.patchbay.ui.kit;

import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One field with everything around it: label, help, reset, the switch between a fixed value and an
/// expression, the value it has now, and what is wrong with it.
final class FieldFrame extends VBox {
  static final String STYLE = "field";
  static final String PROBLEM = "field-problem";

  private final FieldSite site;
  private final FieldType type;
  private final ValueSlot slot;
  private final Button reset;
  private final FieldNotes notes = new FieldNotes();
  private boolean wrong;

  FieldFrame(FieldType type, FieldSite site, FieldBody.Sink sink) {
    this.type = type;
    this.site = site;
    slot =
        new ValueSlot(
            type,
            site,
            !site.label().isEmpty(),
            (value, field) -> {
              sink.edited(value, field);
              showReset();
              outline();
            });
    reset = Buttons.smallIcon("mdi2r-restore", Strings.RESET, this::reset);
    reset.getStyleClass().add("reset-button");
    reset.setFocusTraversable(false);
    getStyleClass().add(STYLE);
    if (site.label().isEmpty()) {
      HBox.setHgrow(slot, Priority.ALWAYS);
      var row = new HBox(slot, slot.toggleButton());
      row.getStyleClass().add("field-row");
      getChildren().add(row);
    } else {
      getChildren().addAll(buildHeader(), slot);
    }
    if (site.style().captions()
        && !site.help().isEmpty()
        && !site.label().isEmpty()
        && !explainsItself(type)) {
      getChildren().add(caption(site.help()));
    }
    getChildren().add(notes);
    addEventFilter(KeyEvent.KEY_TYPED, slot::startExpression);
    addEventHandler(KeyEvent.KEY_PRESSED, slot::toggleByKey);
    showReset();
  }

  /// Below the chosen alternative stands what that one does; two sentences would be one too many.
  private static boolean explainsItself(FieldType type) {
    return type instanceof FieldType.Alternatives(var options)
        && options.stream().noneMatch(option -> option.help().isEmpty());
  }

  FieldSite site() {
    return site;
  }

  FieldType type() {
    return type;
  }

  ValueSlot slot() {
    return slot;
  }

  void show(JsonNode value) {
    slot.show(value);
    showReset();
    outline();
  }

  void place(List<Problem> problems) {
    List<Problem> own = slot.place(problems);
    notes.showProblems(own);
    wrong = own.stream().anyMatch(problem -> problem.path().isEmpty());
    outline();
  }

  void showValues(Map<String, String> values) {
    notes.showValue(values.getOrDefault("", ""));
    slot.showValues(values);
  }

  void focusField(String pointer) {
    slot.focusField(pointer);
  }

  /// Whether the value is another one than the field has when nothing is said.
  boolean differs() {
    JsonNode value = slot.value();
    if (value.isMissingNode() || (value.isNull() && site.optional())) {
      return false;
    }
    return site.defaults()
        .map(usual -> !CanonicalJson.text(usual).equals(CanonicalJson.text(value)))
        .orElse(site.optional() && !site.label().isEmpty());
  }

  /// Back to what the field has when nothing is said.
  void reset() {
    slot.replace(MissingNode.getInstance());
    slot.focusField("");
  }

  private void outline() {
    slot.mark(wrong);
  }

  private void showReset() {
    reset.setVisible(differs());
  }

  private Node buildHeader() {
    var label = new Label(site.label());
    label.getStyleClass().add("field-label");
    label.setMinWidth(0);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    Tooltip.install(label, FieldHelp.tooltip(type, site));
    label.getStyleClass().add("has-tip");
    var header = new HBox(label);
    header.getStyleClass().add("field-header");
    if (site.required()) {
      var star = new Label("*");
      star.getStyleClass().add("field-required");
      star.setAccessibleText(Strings.REQUIRED);
      star.setMinWidth(USE_PREF_SIZE);
      header.getChildren().add(star);
    }
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    header.getChildren().addAll(space, reset);
    header.getChildren().addAll(slot.besideLabel());
    header.getChildren().add(slot.toggleButton());
    return header;
  }

  static Label caption(String text) {
    var caption = new Label(text);
    caption.getStyleClass().add("field-caption");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    return caption;
  }
}
