package dev.patchbay.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark for the whole program.
public enum Theme {
  LIGHT,
  DARK;

  /// What the operating system asks for.
  public static Theme ofSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /// Switches every window.
  public void apply() {
    Application.setUserAgentStylesheet(
        switch (this) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
  }

  /// Gives a scene our own styles on top of the theme's.
  public static void style(Scene scene) {
    URL sheet = Objects.requireNonNull(Theme.class.getResource("app.css"));
    scene.getStylesheets().addAll(CategoryColors.sheet(), sheet.toExternalForm());
  }
}
