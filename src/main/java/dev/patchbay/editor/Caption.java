package dev.patchbay.editor;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.scenario.Collapsed;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Option;
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
  private static final String CONNECTION = "connection/";
  private static final String COLLAPSED = "Collapsed";

  public static Caption of(NodeRegistry registry, Node node) {
    Optional<NodeType> known = registry.find(node.type());
    if (known.isEmpty()) {
      String title = node.label().isBlank() ? node.type() : node.label();
      return new Caption(title, "Unknown type " + node.type(), UNKNOWN_ICON, Category.DATA, false);
    }
    TypeInfo type = known.get().info();
    List<String> parts = new ArrayList<>();
    if (Collapsed.is(node) && (node.isGroup() || known.get() instanceof ContainerType<?>)) {
      // Its card is drawn like any other, and must say that there is more in it.
      parts.add(COLLAPSED);
    }
    boolean labelled = !node.label().isBlank() && !node.label().equals(type.title());
    // A frame is known by its look, and what frames are in general says nothing about this one.
    if (labelled && !node.isGroup()) {
      parts.add(type.title());
    }
    String telling = telling(known.get().config().form(), node.config());
    if (!telling.isEmpty()) {
      parts.add(telling);
    }
    return new Caption(
        labelled ? node.label() : type.title(),
        parts.isEmpty() && !node.isGroup() ? type.description() : String.join(" · ", parts),
        type.icon(),
        type.category(),
        true);
  }

  /// The first short texts of a config, in the order of its form, such as method and address. A
  /// choice after a text is a detail, and the name of a connection says little.
  private static String telling(FieldType form, JsonNode config) {
    List<String> words = new ArrayList<>();
    boolean textSeen = false;
    if (form instanceof FieldType.Fields(List<Field> fields)) {
      for (Field field : fields) {
        String text = config.path(field.name()).asString("").strip();
        if (text.isEmpty() || text.indexOf('\n') >= 0 || words.size() == MOST_WORDS) {
          continue;
        }
        switch (field.type()) {
          case FieldType.Choice(List<Option> options) -> {
            if (!textSeen) {
              words.add(label(options, text));
            }
          }
          case FieldType.Text(boolean _, boolean _, Optional<String> format) -> {
            if (format.filter(f -> f.startsWith(CONNECTION)).isEmpty()) {
              words.add(shortened(text));
              textSeen = true;
            }
          }
          case FieldType.Json _ -> {
            words.add(shortened(text));
            textSeen = true;
          }
          case FieldType.Number _,
              FieldType.Switch _,
              FieldType.ListOf _,
              FieldType.MapOf _,
              FieldType.Fields _,
              FieldType.Alternatives _ -> {}
        }
      }
    }
    return String.join(" ", words);
  }

  /// A choice may also be made by an expression, which is shown as it stands.
  private static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(Option::label)
        .orElseGet(() -> shortened(value));
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
