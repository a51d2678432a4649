package dev.patchbay.ui.kit;

import atlantafx.base.theme.Styles;
import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A value of any type, edited as what it is: text without quotes, a number, yes or no, nothing, or
/// JSON. The button before it names the type and changes it.
///
/// A value that is no text yet takes the type of what is typed: 12 is a number, true is a truth
/// value, a brace begins JSON. A text stays a text whatever is typed into it.
final class ValueBody implements FieldBody {
  /// What a value is.
  enum Kind {
    TEXT("Text", "mdi2f-format-text"),
    NUMBER("Number", "mdi2n-numeric"),
    TRUTH("True or false", "mdi2t-toggle-switch-outline"),
    NOTHING("No value", "mdi2n-null"),
    JSON("List or object (JSON)", "mdi2c-code-json");

    private final String words;
    private final String icon;

    Kind(String words, String icon) {
      this.words = words;
      this.icon = icon;
    }

    static Kind of(JsonNode value) {
      return value.isString()
          ? TEXT
          : value.isNumber()
              ? NUMBER
              : value.isBoolean() ? TRUTH : value.isContainer() ? JSON : NOTHING;
    }
  }

  private static final List<Option> TRUTHS =
      List.of(new Option("true", "true"), new Option("false", "false"));

  private final Sink sink;
  private final JsonNode nothing;
  private final MenuButton kinds = new MenuButton();
  private final TextField line = new TextField();
  private final CodeField lines;
  private final Segments truth;
  private final JsonBody json;
  private final StackPane editor = new StackPane();
  private final HBox view = new HBox(4, kinds, editor);
  private JsonNode shown = MissingNode.getInstance();
  private boolean typeFollows = true;
  private boolean showing;

  ValueBody(FieldSite site, Sink sink) {
    this.sink = sink;
    nothing = site.optional() ? MissingNode.getInstance() : Json.NODES.nullNode();
    site.describe(line);
    line.setPromptText(
        site.display().example().orElse(site.optional() ? Strings.OPTIONAL : Strings.VALUE));
    line.textProperty().addListener((_, _, text) -> typed(text));
    lines = new CodeField(CodeField.Kind.EXPRESSION, site.name(), "", this::typedLines);
    truth = new Segments(site.name(), TRUTHS, chosen -> set(Json.parse(chosen.value())));
    json = new JsonBody(site, (value, _) -> set(value));
    kinds.getStyleClass().addAll("kind-button", Styles.FLAT, Styles.SMALL, "tiny-icon");
    kinds.setMinWidth(Region.USE_PREF_SIZE);
    kinds.setFocusTraversable(false);
    kinds.setAccessibleText(site.name() + ": " + Strings.TYPE_OF_VALUE);
    for (Kind kind : Kind.values()) {
      var item = new MenuItem(kind.words, Icons.of(kind.icon));
      item.setOnAction(_ -> choose(kind));
      kinds.getItems().add(item);
    }
    HBox.setHgrow(editor, Priority.ALWAYS);
    editor.setAlignment(Pos.CENTER_LEFT);
    view.getStyleClass().add("value-body");
    arrange(Kind.NOTHING);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    if (!value.equals(shown)) {
      shown = value;
      typeFollows = !value.isString();
      arrange(Kind.of(value));
      write(value);
    }
  }

  @Override
  public void focus(String pointer) {
    Node current = editor.getChildren().getFirst();
    if (current == line) {
      line.requestFocus();
    } else if (current == lines) {
      lines.edit(lines.text().length());
    } else if (current == truth) {
      truth.focusChosen();
    } else {
      json.focus("");
    }
  }

  /// What a text stands for while nothing says that it is meant as text.
  static JsonNode meant(String text, JsonNode nothing) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return nothing;
    }
    boolean literal =
        stripped.matches("true|false|-?(0|[1-9]\\d{0,60})(\\.\\d{1,60})?([eE][+-]?\\d{1,3})?");
    boolean container =
        stripped.startsWith("{") && !stripped.startsWith("{{") || stripped.startsWith("[");
    if (literal || container) {
      Parsed<JsonNode> parsed = Json.readPayload(stripped);
      return parsed.valueOr(Json.NODES.stringNode(text));
    }
    return Json.NODES.stringNode(text);
  }

  private void typed(String text) {
    if (showing) {
      return;
    }
    if (typeFollows && (text.equals("{") || text.equals("["))) {
      arrange(Kind.JSON);
      json.start(text);
      return;
    }
    set(typeFollows ? meant(text, nothing) : Json.NODES.stringNode(text));
    if (shown.isContainer()) {
      arrange(Kind.JSON);
      write(shown);
      json.focus("");
    }
  }

  private void typedLines(String text) {
    set(Json.NODES.stringNode(text));
  }

  private void set(JsonNode value) {
    if (!value.equals(shown)) {
      shown = value;
      badge(Kind.of(value));
      sink.edited(value, "");
    }
  }

  private void choose(Kind kind) {
    String text = shown.isNull() ? "" : TextBody.text(shown);
    JsonNode value =
        switch (kind) {
          case TEXT -> Json.NODES.stringNode(shown.isContainer() ? Json.write(shown) : text);
          case NUMBER -> {
            JsonNode number = NumberBody.value(text.strip());
            yield number.isNumber() ? number : Json.NODES.numberNode(0);
          }
          case TRUTH -> Json.NODES.booleanNode(text.equals("true"));
          case NOTHING -> nothing;
          case JSON -> shown.isContainer() ? shown : container(text);
        };
    typeFollows = kind != Kind.TEXT;
    arrange(kind);
    write(value);
    set(value);
    focus("");
  }

  private static JsonNode container(String text) {
    JsonNode read = Json.readPayload(text).valueOr(Json.object());
    return read.isContainer() ? read : Json.object();
  }

  private void badge(Kind kind) {
    kinds.setGraphic(Icons.of(kind.icon));
    kinds.setTooltip(new javafx.scene.control.Tooltip(kind.words + " – " + Strings.CHANGE_TYPE));
  }

  private void arrange(Kind kind) {
    badge(kind);
    Node wanted =
        switch (kind) {
          case TEXT -> TextBody.text(shown).contains("\n") ? lines : line;
          case NUMBER, NOTHING -> line;
          case TRUTH -> truth;
          case JSON -> json.view();
        };
    view.setAlignment(kind == Kind.JSON ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    if (!editor.getChildren().equals(List.of(wanted))) {
      editor.getChildren().setAll(wanted);
    }
  }

  private void write(JsonNode value) {
    showing = true;
    try {
      Node current = editor.getChildren().getFirst();
      String text = TextBody.text(value);
      if (current == line && !text.equals(line.getText())) {
        int caret = line.getCaretPosition();
        line.setText(text);
        line.positionCaret(Math.min(caret, text.length()));
      } else if (current == lines) {
        lines.show(text);
      } else if (current == truth) {
        truth.show(text);
      } else if (current == json.view()) {
        json.show(value);
      }
    } finally {
      showing = false;
    }
  }
}
