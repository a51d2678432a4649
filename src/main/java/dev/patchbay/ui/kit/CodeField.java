package dev.patchbay.ui.kit;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;

/// A text field for code that grows with its lines and colours what is typed. Tab leaves it, as in
/// every other field, so that a form can be walked by keyboard.
public final class CodeField extends StackPane {
  static final String STYLE = "code-field";
  private static final PseudoClass FOCUSED_WITHIN = PseudoClass.getPseudoClass("editing");
  private static final double LINE = 15;
  private static final double PADDING = 19;

  /// What is coloured, and how tall the field is while it holds little or much.
  public enum Kind {
    /// Text with `{{ }}` in it, on one line until it needs more.
    EXPRESSION(1, 8, false, Highlighter::template),
    /// Text of several lines with `{{ }}` in it.
    TEXT(3, 14, false, Highlighter::template),
    /// A JSONata program.
    PROGRAM(5, 18, true, Highlighter::program),
    /// Text in another language, with `{{ }}` in it.
    CODE(4, 18, true, Highlighter::template),
    JSON(1, 18, false, Highlighter::program),
    /// JSON that is the text of a field.
    JSON_TEXT(4, 18, true, Highlighter::program);

    private final int minLines;
    private final int maxLines;
    private final boolean lineNumbers;
    private final Function<String, StyleSpans<Collection<String>>> colours;

    Kind(
        int minLines,
        int maxLines,
        boolean lineNumbers,
        Function<String, StyleSpans<Collection<String>>> colours) {
      this.minLines = minLines;
      this.maxLines = maxLines;
      this.lineNumbers = lineNumbers;
      this.colours = colours;
    }
  }

  private final Kind kind;
  private final CodeArea area = new CodeArea();
  private boolean showing;

  /// @param onEdit told every text a person typed, but not the ones set by [#show]
  public CodeField(Kind kind, String accessibleText, String prompt, Consumer<String> onEdit) {
    this.kind = kind;
    getStyleClass().add(STYLE);
    area.setWrapText(true);
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(accessibleText);
    if (!prompt.isEmpty()) {
      var placeholder = new Label(prompt);
      placeholder.getStyleClass().add("code-prompt");
      area.setPlaceholder(placeholder, javafx.geometry.Pos.TOP_LEFT);
    }
    if (kind.lineNumbers) {
      area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    }
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnTab);
    area.focusedProperty().subscribe(on -> pseudoClassStateChanged(FOCUSED_WITHIN, on));
    area.textProperty()
        .addListener((_, _, text) -> {
          colour(text);
          if (!showing) {
            onEdit.accept(text);
          }
        });
    area.totalHeightEstimateProperty().addListener((_, _, _) -> grow());
    getChildren().add(new VirtualizedScrollPane<>(area));
    grow();
  }

  public String text() {
    return area.getText();
  }

  /// Replaces the text without telling `onEdit`, keeping the caret where it can stay.
  public void show(String text) {
    if (text.equals(area.getText())) {
      return;
    }
    showing = true;
    try {
      int caret = area.getCaretPosition();
      area.replaceText(text);
      area.moveTo(Math.min(caret, text.length()));
      area.getUndoManager().forgetHistory();
    } finally {
      showing = false;
    }
  }

  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  /// Takes the focus and puts the caret there.
  public void edit(int caret) {
    area.requestFocus();
    area.moveTo(Math.clamp(caret, 0, area.getLength()));
  }

  boolean hasFocus() {
    return area.isFocused();
  }

  private void colour(String text) {
    if (!text.isEmpty()) {
      area.setStyleSpans(0, kind.colours.apply(text));
    }
  }

  private void grow() {
    Double estimate = area.totalHeightEstimateProperty().getOrElse(LINE);
    double content = Math.max(estimate, area.getParagraphs().size() * LINE);
    double height = Math.clamp(content, kind.minLines * LINE, kind.maxLines * LINE) + PADDING;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private void leaveOnTab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }
}
