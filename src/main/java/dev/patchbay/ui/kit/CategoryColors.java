package dev.patchbay.ui.kit;

import dev.patchbay.catalog.Category;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Gives the style sheets the colours of the families of node types: `-hue-data` for signs and
/// text, `-tint-data` for the ground behind them, each following the theme.
public final class CategoryColors {
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x0d1117;
  private static final double TINT = 0.86;
  private static final double DARK_TINT = 0.74;

  private CategoryColors() {}

  /// The style class of what shows a family.
  public static String styleClass(Category category) {
    return "category-" + name(category);
  }

  /// The address of a style sheet for a scene.
  static String sheet() {
    var rules = new StringBuilder(".root {\n");
    for (Category category : Category.values()) {
      int light = category.onLight();
      int dark = category.onDark();
      rules.append(rule("-hue-" + name(category), light, dark));
      rules.append(
          rule(
              "-tint-" + name(category), mixed(light, WHITE, TINT), mixed(dark, BLACK, DARK_TINT)));
    }
    byte[] sheet = rules.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet);
  }

  /// A ladder picks a colour by the brightness of the theme's own ground.
  private static String rule(String name, int light, int dark) {
    return String.format(
        Locale.ROOT,
        "  %s: ladder(-color-bg-default, #%06x 49%%, #%06x 51%%);%n",
        name,
        dark,
        light);
  }

  private static int mixed(int from, int to, double way) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      mixed |= (int) Math.round(a + (b - a) * way) << shift;
    }
    return mixed;
  }

  private static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }
}
