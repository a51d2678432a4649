package dev.patchbay.editor;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.scenario.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What stands on the card of a node.
///
/// @param subtitle the type and what is most telling in the config: `HTTP request · GET https://…`
/// @param icon an Ikonli literal
/// @param known whether the type is registered
public record Caption(
    String title, String subtitle, String icon, Category category, boolean known) {
  private static final String UNKNOWN_ICON = "mdi2h-help-rhombus-outline";
  private static final int MOST_CHARACTERS = 80;
  private static final int MOST_WORDS = 2;

  public static Caption of(NodeRegistry registry, Node node) {
    Optional<TypeInfo> info = registry.find(node.type()).map(NodeType::info);
    if (info.isEmpty()) {
      String title = node.label().isBlank() ? node.type() : node.label();
      return new Caption(title, "Unknown type " + node.type(), UNKNOWN_ICON, Category.DATA, false);
    }
    TypeInfo type = info.get();
    List<String> parts = new ArrayList<>();
    boolean labelled = !node.label().isBlank() && !node.label().equals(type.title());
    if (labelled) {
      parts.add(type.title());
    }
    String telling = telling(node.config());
    if (!telling.isEmpty()) {
      parts.add(telling);
    }
    return new Caption(
        labelled ? node.label() : type.title(),
        parts.isEmpty() ? type.description() : String.join(" · ", parts),
        type.icon(),
        type.category(),
        true);
  }

  /// The first short texts of a config, such as method and address.
  private static String telling(JsonNode config) {
    List<String> words = new ArrayList<>();
    for (JsonNode value : config) {
      if (value.isString() && words.size() < MOST_WORDS) {
        String text = value.asString().strip();
        if (!text.isEmpty() && text.indexOf('\n') < 0) {
          words.add(shortened(text));
        }
      }
    }
    return String.join(" ", words);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
