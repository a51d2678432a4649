package dev.patchbay.ui.shell;

import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Asks before a draft that could not be saved is closed.
final class NotSavedDialog {
  private final Dialogs dialogs;

  NotSavedDialog(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  void ask(Problem problem, Runnable close) {
    var why = new Label(problem.message() + " (" + problem.code() + ")");
    why.setWrapText(true);
    Button stay = Buttons.primary(Strings.STAY, "mdi2a-arrow-left", dialogs::close);
    Button leave =
        Buttons.text(
            Strings.CLOSE_ANYWAY,
            "mdi2t-trash-can-outline",
            () -> {
              dialogs.close();
              close.run();
            });
    dialogs.show(Strings.NOT_SAVED_YET_TITLE, why, stay, leave, stay);
  }
}
