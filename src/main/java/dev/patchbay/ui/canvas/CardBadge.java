package dev.patchbay.ui.canvas;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small round sign at the corner of a card.
final class CardBadge extends StackPane {
  CardBadge(CardContent.Badge badge) {
    setManaged(false);
    getStyleClass().addAll("card-badge", badge.name().toLowerCase(Locale.ROOT));
    FontIcon icon = new FontIcon(badge.icon());
    icon.getStyleClass().add("card-badge-icon");
    getChildren().add(icon);
  }
}
