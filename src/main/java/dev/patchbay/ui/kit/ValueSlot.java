package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The one place where a value is edited, in one of three ways: by the editor of its type, as an
/// expression, or as JSON when the editor could not show what is there.
final class ValueSlot extends StackPane {
  private static final KeyCombination TOGGLE =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private enum Mode {
    FIXED,
    EXPRESSION,
    MISFIT
  }

  private final FieldSite site;
  private final FieldType type;
  private final FieldBody.Sink sink;
  private final FieldBody fixed;
  private final boolean possible;
  private final boolean outside;
  private final ExpressionToggle toggle;
  private @Nullable ExpressionBody expression;
  private @Nullable MisfitBody misfit;
  private Mode mode = Mode.FIXED;
  private JsonNode shown = MissingNode.getInstance();
  private JsonNode lastFixed = MissingNode.getInstance();

  /// @param besideLabel an editor that is small enough stands in the header, not in this slot
  ValueSlot(FieldType type, FieldSite site, boolean besideLabel, FieldBody.Sink sink) {
    this.type = type;
    this.site = site;
    this.sink = sink;
    fixed = Bodies.of(type, site, this::fixedEdited);
    outside = besideLabel && fixed.besideLabel();
    possible = site.style().expressions() && Expressions.possible(type);
    toggle = new ExpressionToggle(site.name(), this::toggle);
    toggle.setVisible(possible);
    toggle.setManaged(possible);
    getStyleClass().add("value-slot");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    arrange();
  }

  /// The small button that switches to an expression and back; put where there is room for it.
  ExpressionToggle toggleButton() {
    return toggle;
  }

  /// The editor that stands in the header instead of here.
  List<Node> besideLabel() {
    return outside ? List.of(fixed.view()) : List.of();
  }

  boolean isExpression() {
    return mode == Mode.EXPRESSION;
  }

  boolean canBeExpression() {
    return possible;
  }

  /// What the model has, missing while the default stands.
  JsonNode value() {
    return shown;
  }

  JsonNode effective() {
    return effective(shown);
  }

  void show(JsonNode value) {
    JsonNode effective = effective(value);
    if (isExpression(effective)) {
      mode(Mode.EXPRESSION);
    } else if (!fixed.takes(effective)) {
      mode(mode == Mode.EXPRESSION && value.equals(shown) ? mode : Mode.MISFIT);
    } else if (mode != Mode.EXPRESSION || !value.equals(shown)) {
      mode(Mode.FIXED);
    }
    shown = value;
    switch (mode) {
      case EXPRESSION -> expression().show(effective);
      case MISFIT -> misfit().show(effective);
      case FIXED -> {
        lastFixed = value;
        fixed.show(effective);
      }
    }
    lightToggle();
  }

  List<Problem> place(List<Problem> problems) {
    return mode == Mode.FIXED ? fixed.place(problems) : problems;
  }

  /// Outlines the editor of a single value that is wrong. The mark is set on the control itself,
  /// see [Reveal].
  void mark(boolean wrong) {
    boolean own = mode == Mode.FIXED && fixed.saysWrong();
    boolean single = mode != Mode.FIXED || GridKind.simple(type) || type instanceof FieldType.Text;
    boolean outlined = own || wrong && single;
    for (String control : List.of(".text-input", ".code-field", ".combo-box")) {
      lookupAll(control).stream()
          .filter(node -> !node.getStyleClass().contains(RegexBody.TRIAL))
          .forEach(node -> node.pseudoClassStateChanged(WRONG, outlined));
    }
  }

  void showValues(Map<String, String> values) {
    if (mode == Mode.FIXED) {
      fixed.showValues(values);
    }
  }

  void focusField(String pointer) {
    switch (mode) {
      case EXPRESSION -> expression().focus(pointer);
      case MISFIT -> misfit().focus(pointer);
      case FIXED -> fixed.focus(pointer);
    }
  }

  /// Takes the value that an edit from outside the editor gives the field.
  void replace(JsonNode value) {
    mode(Mode.FIXED);
    show(value);
    sink.edited(value, "");
  }

  void startExpression(KeyEvent event) {
    if (mode == Mode.FIXED
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

  void toggleByKey(KeyEvent event) {
    if (TOGGLE.match(event) && possible) {
      event.consume();
      toggle();
    }
  }

  void toggle() {
    if (fixed.takesTemplates()) {
      fixed.focus("");
    } else if (mode == Mode.EXPRESSION) {
      mode(Mode.FIXED);
      JsonNode value = isExpression(lastFixed) ? MissingNode.getInstance() : lastFixed;
      show(value);
      sink.edited(value, "");
      focusField("");
    } else {
      startWith(Expressions.of(effective(shown)));
    }
  }

  private JsonNode effective(JsonNode value) {
    return value.isMissingNode() ? site.defaults().orElse(value) : value;
  }

  private boolean isExpression(JsonNode value) {
    return site.style().expressions() && !fixed.takesTemplates() && Expressions.in(value, type);
  }

  private void startWith(String template) {
    lastFixed = shown;
    mode(Mode.EXPRESSION);
    JsonNode value = Json.NODES.stringNode(template);
    expression().show(value);
    edited(value, "");
    expression()
        .edit(template.equals(Expressions.START) ? Expressions.START_CARET : template.length());
  }

  private void fixedEdited(JsonNode value, String field) {
    String before = shown.isString() ? shown.stringValue() : "";
    lastFixed = value;
    if (field.isEmpty() && isExpression(value)) {
      mode(Mode.EXPRESSION);
      expression().show(value);
      expression().edit(Expressions.caretAfter(before, value.stringValue()));
    }
    edited(value, field);
  }

  private void edited(JsonNode value, String field) {
    shown = value;
    lightToggle();
    sink.edited(value, field);
  }

  private void lightToggle() {
    toggle.show(
        mode == Mode.EXPRESSION
            || fixed.takesTemplates() && Expressions.in(effective(shown), type));
  }

  private ExpressionBody expression() {
    ExpressionBody made = expression;
    if (made == null) {
      made = new ExpressionBody(site.name(), this::edited);
      expression = made;
    }
    return made;
  }

  private MisfitBody misfit() {
    MisfitBody made = misfit;
    if (made == null) {
      made = new MisfitBody(site, this::edited);
      misfit = made;
    }
    return made;
  }

  private void mode(Mode next) {
    if (mode != next) {
      mode = next;
      arrange();
    }
  }

  private void arrange() {
    if (outside) {
      fixed.view().setVisible(mode == Mode.FIXED);
      fixed.view().setManaged(mode == Mode.FIXED);
    }
    getChildren()
        .setAll(
            switch (mode) {
              case EXPRESSION -> List.of(expression().view());
              case MISFIT -> List.of(misfit().view());
              case FIXED -> outside ? List.<Node>of() : List.of(fixed.view());
            });
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }
}
