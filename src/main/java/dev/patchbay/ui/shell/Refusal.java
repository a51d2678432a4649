package dev.patchbay.ui.shell;

import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The window that says why there is no other.
public final class Refusal {
  private static final double WIDTH = 460;

  private Refusal() {}

  /// @param closed told when the window was closed
  public static void show(Problem problem, Runnable closed) {
    new ThemeChoice(Remembered.forNow()).apply();
    var sentence = new Label(problem.message());
    sentence.setWrapText(true);
    var code = new Label(problem.code());
    code.getStyleClass().add("text-muted");
    var close = new Button(Strings.CLOSE);
    close.setDefaultButton(true);
    close.setCancelButton(true);
    var box = new VBox(12, sentence, code, close);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setPadding(new Insets(24));
    box.setPrefWidth(WIDTH);
    var stage = new Stage();
    close.setOnAction(_ -> stage.close());
    stage.setOnHidden(_ -> closed.run());
    stage.setTitle(Strings.PROGRAM);
    stage.getIcons().setAll(WindowIcons.all());
    var scene = new Scene(box);
    Theme.style(scene);
    stage.setScene(scene);
    stage.show();
  }
}
