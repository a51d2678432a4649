package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Buttons;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// Asks for another name.
final class NameDialog {
  private final Dialogs dialogs;

  NameDialog(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  void ask(String present, Consumer<String> then) {
    var name = new TextField(present);
    name.setAccessibleText(Strings.NAME);
    name.setId("rename");
    Button keep =
        Buttons.primary(
            Strings.KEEP,
            "mdi2c-check",
            () -> {
              dialogs.close();
              then.accept(name.getText().strip());
            });
    keep.setDefaultButton(true);
    keep.disableProperty().bind(name.textProperty().map(String::isBlank));
    dialogs.show(Strings.RENAME_TITLE, name, name, dialogs.cancel(), keep);
    name.selectAll();
  }
}
