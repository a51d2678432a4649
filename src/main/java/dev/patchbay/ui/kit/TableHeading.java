package dev.patchbay.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// The heading of a table's column: a field where columns have names, and a button that removes the
/// column.
final class TableHeading extends StackPane {
  private final TextField text = new TextField();
  private boolean showing;

  TableHeading(TableBody table, int column, boolean named, String site) {
    getStyleClass().add("table-heading");
    text.setPromptText(Strings.HEADING);
    text.setAccessibleText(site + ": " + Strings.HEADING + " " + (column + 1));
    text.setEditable(named);
    text.setFocusTraversable(named);
    text.textProperty()
        .addListener((_, _, heading) -> {
          if (!showing) {
            table.rename(column, heading.strip());
          }
        });
    Button remove =
        Buttons.smallIcon("mdi2c-close", Strings.REMOVE_COLUMN, () -> table.removeColumn(column));
    remove.setFocusTraversable(false);
    remove.getStyleClass().add("row-remove");
    Reveal.within(this, 0, remove);
    StackPane.setAlignment(remove, Pos.CENTER_RIGHT);
    getChildren().addAll(text, remove);
  }

  void show(String heading) {
    if (!text.getText().strip().equals(heading)) {
      showing = true;
      try {
        text.setText(heading);
      } finally {
        showing = false;
      }
    }
  }

  void focusText() {
    text.requestFocus();
    text.selectAll();
  }
}
