package dev.patchbay.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// Icons by their Ikonli literal. One that nobody knows becomes a question mark, because literals
/// come from types and files.
public final class Icons {
  private Icons() {}

  public static FontIcon of(String literal) {
    try {
      return new FontIcon(literal);
    } catch (IllegalArgumentException e) {
      return new FontIcon(MaterialDesignH.HELP_CIRCLE_OUTLINE);
    }
  }

  public static FontIcon of(String literal, String styleClass) {
    FontIcon icon = of(literal);
    icon.getStyleClass().add(styleClass);
    return icon;
  }
}
