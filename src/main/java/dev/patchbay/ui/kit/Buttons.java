package dev.patchbay.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Buttons that look and speak alike everywhere.
public final class Buttons {
  private Buttons() {}

  /// A flat button that shows only an icon; its text is the tooltip and what a screen reader says.
  public static Button icon(String icon, String text, Runnable action) {
    var button = new Button("", Icons.of(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A small icon button for rows and headers.
  public static Button smallIcon(String icon, String text, Runnable action) {
    Button button = icon(icon, text, action);
    button.getStyleClass().addAll(Styles.SMALL, "tiny-icon");
    return button;
  }

  public static Button text(String text, String icon, Runnable action) {
    var button = new Button(text, Icons.of(icon));
    button.setAccessibleText(text);
    button.setOnAction(_ -> action.run());
    return button;
  }

  public static Button flat(String text, String icon, Runnable action) {
    Button button = text(text, icon, action);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    return button;
  }

  public static Button primary(String text, String icon, Runnable action) {
    Button button = text(text, icon, action);
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }
}
