package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every text that can be seen stands out from its ground as WCAG 2.2 asks for level AA: 4.5 to 1,
/// 3 to 1 for large text and for icons. Disabled controls are exempt.
class ContrastRobotTest {
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.6;

  @TempDir Path folder;

  @Test
  void textCanBeReadInBothThemes() {
    try (var window = new RobotWindow(folder.resolve("home"))) {
      window.openExample();
      window.click(window.card("addToWishList"));
      window.settle();
      List<String> weak = new ArrayList<>(weak(window, "editor, light"));
      window.keys(KeyCode.CONTROL, KeyCode.O);
      weak.addAll(weak(window, "outline, light"));
      window.click(window.here("#theme"));
      RobotWindow.await("the dark theme", () -> dark(window));
      window.settle();
      weak.addAll(weak(window, "editor, dark"));
      window.showHome();
      window.settle();
      weak.addAll(weak(window, "home, dark"));
      assertThat(weak).isEmpty();
    }
  }

  private static boolean dark(RobotWindow window) {
    return window.canvas().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
  }

  private static List<String> weak(RobotWindow window, String where) {
    return fx(() -> {
      var found = new ArrayList<String>();
      int judged = collect(window.root(), found);
      assertThat(judged).as("texts and icons in " + where).isGreaterThan(20);
      return found.stream().distinct().map(text -> where + ": " + text).toList();
    });
  }

  /// @return how many texts were judged
  private static int collect(Node node, List<String> found) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 0.05) {
      return 0;
    }
    int judged = 0;
    if (node instanceof Text text
        && !text.getText().isBlank()
        && text.getFill() instanceof Color ink
        && ink.getOpacity() >= 0.05) {
      Optional<Color> ground = ground(text);
      ground.flatMap(behind -> judge(text, ink, behind)).ifPresent(found::add);
      judged += ground.isPresent() ? 1 : 0;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        judged += collect(child, found);
      }
    }
    return judged;
  }

  private static Optional<String> judge(Text text, Color ink, Color ground) {
    Color seen = over(ink, ground);
    double ratio = contrast(seen, ground);
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
    boolean large = size >= LARGE || bold && size >= LARGE_BOLD;
    double needed = large || text instanceof FontIcon ? 3 : 4.5;
    return ratio + 0.01 >= needed
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "“%s” %.2f to 1, %s on %s, in %s",
                text.getText(),
                ratio,
                seen,
                ground,
                styles(text)));
  }

  private static String styles(Node node) {
    var styles = new ArrayList<String>();
    for (Node at = node; at != null && styles.size() < 4; at = at.getParent()) {
      Set<String> own = Set.copyOf(at.getStyleClass());
      if (!own.isEmpty() && !own.equals(Set.of("text"))) {
        styles.add(own.toString());
      }
    }
    return String.join(" < ", styles);
  }

  /// The colours behind a text, laid over each other up to the first opaque one.
  private static Optional<Color> ground(Node node) {
    var layers = new ArrayList<Color>();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
            layers.add(color);
            if (color.isOpaque()) {
              return layers.reversed().stream().reduce((below, above) -> over(above, below));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Color over(Color above, Color below) {
    return below.interpolate(
        Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
