package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The lines under a field: its value now, and its problems.
final class FieldNotes extends VBox {
  private final Label value = new Label();
  private final VBox problems = new VBox();
  private List<Problem> shown = List.of();

  FieldNotes() {
    getStyleClass().add("field-notes");
    value.getStyleClass().add("value-now");
    value.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(value, problems);
    showValue("");
    arrange();
  }

  void showValue(String now) {
    value.setText(now.isEmpty() ? "" : Strings.VALUE_NOW + now);
    value.setVisible(!now.isEmpty());
    value.setManaged(!now.isEmpty());
    arrange();
  }

  void showProblems(List<Problem> found) {
    if (!found.equals(shown)) {
      shown = List.copyOf(found);
      problems.getChildren().setAll(found.stream().map(FieldNotes::line).toList());
      arrange();
    }
  }

  private void arrange() {
    boolean something = value.isManaged() || !shown.isEmpty();
    setVisible(something);
    setManaged(something);
  }

  private static Label line(Problem problem) {
    var line = new Label(problem.message(), Icons.of("mdi2a-alert-circle-outline"));
    line.getStyleClass().add(FieldFrame.PROBLEM);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.setAccessibleText(problem.message());
    return line;
  }
}
