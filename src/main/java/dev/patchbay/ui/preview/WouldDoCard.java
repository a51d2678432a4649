package dev.patchbay.ui.preview;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Clip;
import dev.patchbay.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What an effect would do in a real run, with its details.
final class WouldDoCard extends VBox {
  private static final int MANY_LINES = 10;

  WouldDoCard(WouldDo wouldDo, boolean open) {
    getStyleClass().add("would-do");
    var sentence = new Label(wouldDo.sentence(), Icons.of("mdi2s-send-clock-outline"));
    sentence.getStyleClass().add("would-do-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var copy =
        Buttons.smallIcon("mdi2c-content-copy", Strings.COPY, () -> Clip.copy(text(wouldDo)));
    var head = new HBox(8, sentence, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    if (!wouldDo.details().isEmpty()) {
      var pane = new TitledPane(Strings.DETAILS, buildDetails(wouldDo));
      pane.setExpanded(open);
      pane.setAnimated(false);
      pane.getStyleClass().addAll("would-do-details", atlantafx.base.theme.Styles.DENSE);
      getChildren().add(pane);
    }
  }

  boolean open() {
    return getChildren().getLast() instanceof TitledPane pane && pane.isExpanded();
  }

  private static Region buildDetails(WouldDo wouldDo) {
    var grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(4);
    int row = 0;
    for (WouldDo.Detail detail : wouldDo.details()) {
      var label = new Label(detail.label());
      label.getStyleClass().add("caption");
      label.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setValignment(label, javafx.geometry.VPos.TOP);
      Region value = value(detail.value());
      GridPane.setHgrow(value, Priority.ALWAYS);
      grid.addRow(row++, label, value);
    }
    return grid;
  }

  private static Region value(String text) {
    int lines = (int) text.lines().count();
    if (lines <= 1 && text.length() < 400) {
      var label = new Label(text);
      label.getStyleClass().add("code-text");
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      return label;
    }
    var area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().add("code-text");
    area.setPrefRowCount(Math.clamp(lines, 2, MANY_LINES));
    return area;
  }

  private static String text(WouldDo wouldDo) {
    var text = new StringBuilder(wouldDo.sentence());
    wouldDo
        .details()
        .forEach(d -> text.append('\n').append(d.label()).append(": ").append(d.value()));
    return text.toString();
  }
}
