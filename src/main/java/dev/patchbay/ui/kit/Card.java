package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Problem;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// One element of a list that is too large for a row: a heading that says what is in it, and its
/// fields, which can be folded away.
final class Card extends VBox {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final FieldType type;
  private final Owner owner;
  private final FieldFrame frame;
  private final HBox header;
  private final Label arrow = new Label();
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label rest = new Label();
  private boolean folded;
  private boolean wrong;

  /// What a card can ask of its list.
  interface Owner extends RowDrag.Rows {
    void edited(Card card, JsonNode value, String field);

    void folded();

    void duplicate(Card card);

    void remove(Card card);
  }

  Card(FieldType type, FieldSite site, Owner owner) {
    this.type = type;
    this.owner = owner;
    frame = new FieldFrame(type, site, (value, field) -> owner.edited(this, value, field));
    getStyleClass().add("list-card");
    number.getStyleClass().add("list-card-number");
    number.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("list-card-title");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    rest.getStyleClass().add("list-card-rest");
    rest.setMinWidth(0);
    arrow.getStyleClass().add("list-card-arrow");
    rest.setPrefWidth(0);
    rest.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(rest, Priority.ALWAYS);
    var copy =
        Buttons.smallIcon(
            "mdi2c-content-duplicate", Strings.DUPLICATE, () -> owner.duplicate(this));
    var remove = Buttons.smallIcon("mdi2c-close", Strings.REMOVE, () -> owner.remove(this));
    copy.setFocusTraversable(false);
    remove.setFocusTraversable(false);
    copy.getStyleClass().add("card-action");
    remove.getStyleClass().add("card-action");
    var handle = new RowDrag(() -> this, owner);
    header = new HBox(handle, arrow, number, name, rest, copy, remove);
    header.getStyleClass().add("list-card-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setFocusTraversable(true);
    header.setAccessibleRole(AccessibleRole.TITLED_PANE);
    header.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        turn();
      }
    });
    Reveal.within(this, 0, copy, remove);
    Reveal.within(this, 0.45, handle);
    header.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    getChildren().addAll(header, frame);
    fold(false);
  }

  FieldFrame frame() {
    return frame;
  }

  void show(JsonNode value, int index) {
    frame.show(value);
    title(value, index);
  }

  /// Writes the heading for a value that was edited in here.
  void title(JsonNode value, int index) {
    CardTitle title = CardTitle.of(type, value);
    number.setText(String.valueOf(index + 1));
    name.setText(title.name());
    name.setManaged(!title.name().isEmpty());
    rest.setText(title.rest());
    header.setAccessibleText(number.getText() + " " + title.name() + " " + title.rest());
  }

  void place(List<Problem> problems) {
    frame.place(problems);
    wrong = !problems.isEmpty();
    mark();
  }

  boolean folded() {
    return folded;
  }

  void fold(boolean now) {
    folded = now;
    frame.setVisible(!now);
    frame.setManaged(!now);
    arrow.setGraphic(Icons.of(now ? "mdi2c-chevron-right" : "mdi2c-chevron-down"));
    pseudoClassStateChanged(FOLDED, now);
    mark();
  }

  void focusHeader() {
    header.requestFocus();
  }

  void focusField(String pointer) {
    fold(false);
    frame.focusField(pointer);
  }

  private void turn() {
    fold(!folded);
    owner.folded();
  }

  /// What is wrong inside shows on the outside while it is folded.
  private void mark() {
    pseudoClassStateChanged(WRONG, wrong && folded);
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != header || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    boolean turn = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    boolean close = event.getCode() == KeyCode.LEFT && !folded;
    boolean open = event.getCode() == KeyCode.RIGHT && folded;
    if (turn || close || open) {
      event.consume();
      turn();
    }
  }
}
