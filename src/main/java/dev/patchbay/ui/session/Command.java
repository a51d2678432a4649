package dev.patchbay.ui.session;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/// One thing that the analyst can have done. Menus, toolbar, shortcuts, command palette and the
/// shortcut sheet derive from lists of these.
///
/// @param id stable: `edit.undo`
/// @param label what menus show
/// @param icon an Ikonli literal
/// @param enabled asked whenever the command is shown or called
public record Command(
    String id,
    String label,
    String icon,
    Optional<KeyCombination> accelerator,
    BooleanSupplier enabled,
    Runnable action) {

  public static Command of(
      String id, String label, String icon, String accelerator, Runnable action) {
    return new Command(id, label, icon, keys(accelerator), () -> true, action);
  }

  public Command when(BooleanSupplier condition) {
    return new Command(id, label, icon, accelerator, condition, action);
  }

  /// Runs the action if the command is enabled, and says whether it was.
  public boolean run() {
    if (!enabled.getAsBoolean()) {
      return false;
    }
    action.run();
    return true;
  }

  private static Optional<KeyCombination> keys(String accelerator) {
    return accelerator.isEmpty()
        ? Optional.empty()
        : Optional.of(KeyCombination.valueOf(accelerator));
  }
}
