package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One field with everything around it: label, help, the switch between a fixed value and an
/// expression, the value it has now, and what is wrong with it.
final class FieldFrame extends VBox {
  static final String STYLE = "field";
  static final String PROBLEM = "field-problem";
  private static final KeyCombination TOGGLE =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private final FieldSite site;
  private final FieldType type;
  private final FieldBody.Sink sink;
  private final FieldBody fixed;
  private final ExpressionBody expression;
  private final StackPane slot = new StackPane();
  private final ExpressionToggle toggle;
  private final boolean possible;
  private final FieldNotes notes = new FieldNotes();
  private JsonNode shown = MissingNode.getInstance();
  private JsonNode lastFixed = MissingNode.getInstance();
  private boolean expressionMode;

  FieldFrame(FieldType type, FieldSite site, FieldBody.Sink sink) {
    this.type = type;
    this.site = site;
    this.sink = sink;
    fixed = Bodies.of(type, site, this::fixedEdited);
    expression = new ExpressionBody(site.name(), this::edited);
    toggle = new ExpressionToggle(site.name(), this::toggle);
    possible = site.style().expressions() && Expressions.possible(type);
    toggle.setVisible(possible);
    toggle.setManaged(possible);
    getStyleClass().add(STYLE);
    if (site.label().isEmpty()) {
      HBox.setHgrow(slot, Priority.ALWAYS);
      var row = new HBox(slot, toggle);
      row.getStyleClass().add("field-row");
      getChildren().add(row);
    } else {
      getChildren().addAll(buildHeader(), slot);
    }
    if (site.style().captions() && !site.help().isEmpty() && !site.label().isEmpty()) {
      getChildren().add(caption(site.help()));
    }
    getChildren().add(notes);
    addEventFilter(KeyEvent.KEY_TYPED, this::startExpression);
    addEventHandler(KeyEvent.KEY_PRESSED, this::toggleByKey);
    place();
  }

  void show(JsonNode value) {
    JsonNode effective = value.isMissingNode() ? site.defaults().orElse(value) : value;
    if (isExpression(effective)) {
      mode(true);
    } else if (expressionMode && !value.equals(shown)) {
      mode(false);
    }
    shown = value;
    if (expressionMode) {
      expression.show(effective);
    } else {
      lastFixed = value;
      fixed.show(effective);
    }
    toggle.show(expressionMode || fixed.takesTemplates() && Expressions.in(effective, type));
  }

  void place(List<Problem> problems) {
    notes.showProblems(expressionMode ? problems : fixed.place(problems));
  }

  void showValues(Map<String, String> values) {
    notes.showValue(values.getOrDefault("", ""));
    if (!expressionMode) {
      fixed.showValues(values);
    }
  }

  void focusField(String pointer) {
    if (expressionMode) {
      expression.focus(pointer);
    } else {
      fixed.focus(pointer);
    }
  }

  private Node buildHeader() {
    var label = new Label(site.label());
    label.getStyleClass().add("field-label");
    label.setMinWidth(0);
    if (!site.help().isEmpty() && !site.style().captions()) {
      label.setTooltip(new Tooltip(site.help()));
      label.getStyleClass().add("has-tip");
    }
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(label);
    header.getStyleClass().add("field-header");
    if (site.required()) {
      var star = new Label("*");
      star.getStyleClass().add("field-required");
      star.setAccessibleText(Strings.REQUIRED);
      header.getChildren().add(star);
    }
    header.getChildren().addAll(space);
    if (fixed.besideLabel()) {
      header.getChildren().add(fixed.view());
    }
    header.getChildren().add(toggle);
    return header;
  }

  static Label caption(String text) {
    var caption = new Label(text);
    caption.getStyleClass().add("field-caption");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    return caption;
  }

  private void place() {
    boolean beside = fixed.besideLabel() && !site.label().isEmpty();
    if (beside) {
      fixed.view().setVisible(!expressionMode);
      fixed.view().setManaged(!expressionMode);
    }
    slot.getChildren()
        .setAll(
            expressionMode
                ? List.of(expression.view())
                : beside ? List.of() : List.of(fixed.view()));
    slot.setVisible(!slot.getChildren().isEmpty());
    slot.setManaged(slot.isVisible());
    toggle.show(expressionMode);
  }

  private void mode(boolean toExpression) {
    if (expressionMode != toExpression) {
      expressionMode = toExpression;
      place();
    }
  }

  private boolean isExpression(JsonNode value) {
    return site.style().expressions() && !fixed.takesTemplates() && Expressions.in(value, type);
  }

  private void fixedEdited(JsonNode value, String field) {
    String before = shown.isString() ? shown.stringValue() : "";
    shown = value;
    lastFixed = value;
    if (field.isEmpty() && isExpression(value)) {
      mode(true);
      expression.show(value);
      expression.edit(Expressions.caretAfter(before, value.stringValue()));
    }
    edited(value, field);
  }

  private void edited(JsonNode value, String field) {
    shown = value;
    toggle.show(expressionMode || fixed.takesTemplates() && Expressions.in(value, type));
    sink.edited(value, field);
  }

  private void toggle() {
    if (fixed.takesTemplates()) {
      fixed.focus("");
    } else if (expressionMode) {
      mode(false);
      JsonNode value = isExpression(lastFixed) ? MissingNode.getInstance() : lastFixed;
      fixed.show(value.isMissingNode() ? site.defaults().orElse(value) : value);
      edited(value, "");
      fixed.focus("");
    } else {
      JsonNode effective = shown.isMissingNode() ? site.defaults().orElse(shown) : shown;
      startWith(Expressions.of(effective));
    }
  }

  private void startWith(String template) {
    lastFixed = shown;
    mode(true);
    JsonNode value = Json.NODES.stringNode(template);
    expression.show(value);
    edited(value, "");
    expression.edit(
        template.equals(Expressions.START) ? Expressions.START_CARET : template.length());
  }

  private void startExpression(KeyEvent event) {
    if (!expressionMode
        && possible
        && "=".equals(event.getCharacter())
        && Expressions.startsBy(type, event.getTarget())) {
      event.consume();
      if (fixed.takesTemplates()) {
        JsonNode start = Json.NODES.stringNode(Expressions.START);
        fixed.show(start);
        edited(start, "");
      } else {
        startWith(Expressions.START);
      }
    }
  }

  private void toggleByKey(KeyEvent event) {
    if (TOGGLE.match(event) && possible) {
      event.consume();
      toggle();
    }
  }
}
