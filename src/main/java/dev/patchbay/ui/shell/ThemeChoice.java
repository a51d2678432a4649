package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Theme;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The theme: the system's until a person chooses the other one, which is then remembered.
final class ThemeChoice {
  private static final String KEY = "theme";

  private final Remembered remembered;
  private final ReadOnlyObjectWrapper<Theme> now;

  ThemeChoice(Remembered remembered) {
    this.remembered = remembered;
    now = new ReadOnlyObjectWrapper<>(chosen().orElseGet(Theme::ofSystem));
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(_ -> {
          if (chosen().isEmpty()) {
            now.set(Theme.ofSystem());
            apply();
          }
        });
  }

  ReadOnlyObjectProperty<Theme> now() {
    return now.getReadOnlyProperty();
  }

  void apply() {
    now.get().apply();
  }

  /// Going back to what the system has means following it again.
  void toggle() {
    now.set(now.get().other());
    remembered.put(KEY, now.get() == Theme.ofSystem() ? "" : now.get().name());
    apply();
  }

  private Optional<Theme> chosen() {
    return remembered
        .get(KEY)
        .flatMap(name ->
            java.util.Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst());
  }
}
