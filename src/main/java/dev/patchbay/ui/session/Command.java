package dev.patchbay.ui.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One thing that the analyst can have done. Menus, toolbar, shortcuts, command palette and the
/// shortcut sheet derive from lists of these.
///
/// @param id stable: `edit.undo`
/// @param label what menus show
/// @param icon an Ikonli literal
/// @param accelerator the key that menus show
/// @param also more keys that do the same
/// @param enabled asked whenever the command is shown or called
public record Command(
    String id,
    String label,
    String icon,
    Optional<KeyCombination> accelerator,
    List<KeyCombination> also,
    BooleanSupplier enabled,
    Runnable action) {
  public Command {
    also = List.copyOf(also);
  }

  public static Command of(
      String id, String label, String icon, String accelerator, Runnable action) {
    Optional<KeyCombination> keys =
        accelerator.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(accelerator));
    return new Command(id, label, icon, keys, List.of(), () -> true, action);
  }

  public Command when(BooleanSupplier condition) {
    return new Command(id, label, icon, accelerator, also, condition, action);
  }

  /// The same with more keys.
  public Command also(String... keys) {
    List<KeyCombination> more = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    return new Command(id, label, icon, accelerator, more, enabled, action);
  }

  /// Whether the event is one of the command's keys.
  public boolean matches(KeyEvent event) {
    return Stream.concat(accelerator.stream(), also.stream()).anyMatch(keys -> keys.match(event));
  }

  /// The first of its keys as the platform writes it; empty if it has none.
  public String keys() {
    return accelerator.map(KeyCombination::getDisplayText).orElse("");
  }

  /// What a button without words says of itself: the label and the key.
  public String tip() {
    return keys().isEmpty() ? label : label + "  " + keys();
  }

  /// Runs the action if the command is enabled, and says whether it was.
  public boolean run() {
    if (!enabled.getAsBoolean()) {
      return false;
    }
    action.run();
    return true;
  }
}
