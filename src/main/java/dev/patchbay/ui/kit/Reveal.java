package dev.patchbay.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// Shows what is only wanted at one place while the pointer or the focus is there. It keeps its
/// room all the time, so that nothing moves.
///
/// Done here and not by a style sheet: rules such as `.row:hover .button` leave text fields inside
/// the row without their text colour when the row is made after the window was shown.
final class Reveal {
  private Reveal() {}

  /// The same for a button that stays while it is pressed.
  static void within(Node place, ToggleButton shown) {
    ObservableValue<Boolean> wanted = wanted(place);
    shown
        .opacityProperty()
        .bind(shown.selectedProperty().flatMap(on -> wanted.map(now -> on || now ? 1.0 : 0.0)));
  }

  /// @param faint how visible it is otherwise, from 0 to 1
  static void within(Node place, double faint, Node... shown) {
    ObservableValue<Boolean> wanted = wanted(place);
    for (Node node : shown) {
      node.opacityProperty().bind(wanted.map(now -> now ? 1.0 : faint));
    }
  }

  private static ObservableValue<Boolean> wanted(Node place) {
    ObservableValue<Boolean> focused = FocusInside.property(place);
    return place.hoverProperty().flatMap(over -> focused.map(inside -> inside || over));
  }
}
