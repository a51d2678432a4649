package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;

/// Fills the inspector's forms as a person does: scrolls to a field, clicks on it, types or pastes.
/// Fields are found by what a screen reader calls them; of several the first is number 0.
final class RobotForm {
  private final RobotWindow window;

  RobotForm(RobotWindow window) {
    this.window = window;
  }

  RobotForm fill(String field, int number, String text) {
    window.click(revealed(field, number));
    window.paste(text);
    return this;
  }

  RobotForm fill(String field, String text) {
    return fill(field, 0, text);
  }

  /// Opens the list of a choice and clicks on one of its entries.
  RobotForm choose(String field, int number, String option) {
    window.click(revealed(field, number));
    RobotWindow.await(option, () -> !options(option).isEmpty());
    window.click(fx(() -> options(option).getFirst()));
    window.settle();
    return this;
  }

  /// Types into a field that searches its list, and takes the first that fits.
  RobotForm search(String field, String text) {
    fill(field, text);
    window.keys(KeyCode.ENTER);
    return this;
  }

  /// Clicks on the alternative that is chosen and goes on to one to its right.
  RobotForm goRight(String chosen, int steps) {
    window.click(revealed(chosen, 0));
    for (int step = 0; step < steps; step++) {
      window.keys(KeyCode.RIGHT);
    }
    return this;
  }

  /// Clicks on a button, such as `Add: Cases`.
  RobotForm press(String button) {
    window.click(revealed(button, 0));
    return this;
  }

  /// Clicks on the last of several buttons with one name.
  RobotForm pressLast(String button) {
    window.click(revealed(button, fx(() -> found(button).size()) - 1));
    return this;
  }

  private List<Node> options(String text) {
    return window.robot.lookup(".combo-box-popup .list-cell").queryAll().stream()
        .filter(RobotWindow::seen)
        .filter(node -> node instanceof ListCell<?> cell && text.equals(cell.getText()))
        .toList();
  }

  private Node revealed(String name, int number) {
    RobotWindow.await(name + " among " + fx(this::names), () -> found(name).size() > number);
    Node node = fx(() -> found(name).get(number));
    for (int i = 0; i < 40 && !fx(() -> inView(node)); i++) {
      double way = fx(() -> bounds(node).getCenterY() - bounds(page(node)).getCenterY());
      // At the edge of the page, where no field takes the wheel for itself.
      window.wheel(
          fx(() -> new Point2D(bounds(page(node)).getMinX() + 5, bounds(page(node)).getCenterY())),
          (int) Math.clamp(way / 60, -12, 12) + (way > 0 ? 1 : -1));
    }
    if (!fx(() -> inView(node))) {
      throw new AssertionError(name + " cannot be scrolled into view");
    }
    return node;
  }

  private List<Node> found(String name) {
    var found = new ArrayList<Node>();
    collect((Parent) window.editor().lookup(".inspector"), found);
    return found.stream().filter(node -> name.equals(node.getAccessibleText())).toList();
  }

  private List<String> names() {
    var found = new ArrayList<Node>();
    collect((Parent) window.editor().lookup(".inspector"), found);
    return found.stream().map(Node::getAccessibleText).toList();
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node.getAccessibleText() != null
        && (node.isFocusTraversable() || node instanceof Button)
        && !(node instanceof SplitMenuButton)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean inView(Node node) {
    Bounds page = bounds(page(node));
    Bounds own = bounds(node);
    double middle = own.getCenterY();
    return middle - 10 > page.getMinY() && middle + 10 < page.getMaxY();
  }

  private static Bounds bounds(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  /// What scrolls around a field; the field itself where nothing does.
  private static Node page(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane && at.getStyleClass().contains("inspector-scroll")) {
        return at;
      }
    }
    return node;
  }

  /// Selects one of the inspector's tabs by its name.
  RobotForm tab(String name) {
    Node label =
        fx(() ->
            ((Parent) window.editor().lookup(".inspector"))
                .lookupAll(".tab-label").stream()
                    .filter(node ->
                        node instanceof javafx.scene.control.Label l && name.equals(l.getText()))
                    .findFirst()
                    .orElseThrow());
    Point2D at = window.middle(label);
    window.click(at);
    return this;
  }
}
