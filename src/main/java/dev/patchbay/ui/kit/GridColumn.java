package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One column of a grid.
///
/// @param name the field of the row's record, empty where a row is a single value
/// @param minWidth below which its cells cannot be read
/// @param brokenWidth the same where the row is broken into lines, and a switch says what it is
record GridColumn(
    String name,
    String heading,
    FieldType type,
    FieldSite site,
    double minWidth,
    double brokenWidth) {
  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "on");
  private static final double LETTER = 6.6;

  static GridColumn of(String name, String heading, FieldType type, FieldSite site) {
    double width =
        switch (type) {
          case FieldType.Switch _ -> between(50, heading.length() * LETTER + 14, 120);
          case FieldType.Number _ -> 72;
          case FieldType.Json _ -> 112;
          case FieldType.Choice(var options) -> between(92, longest(options) * LETTER + 38, 150);
          case FieldType.Text _ -> 92;
          case FieldType.ListOf _, FieldType.MapOf _, FieldType.Fields _ -> 120;
          case FieldType.Alternatives _ -> 120;
        };
    boolean labelled = type instanceof FieldType.Switch;
    return new GridColumn(
        name,
        heading,
        type,
        site,
        width,
        labelled ? between(90, heading.length() * LETTER + 60, 180) : width);
  }

  private static double between(double min, double wanted, double max) {
    return Math.clamp(wanted, min, max);
  }

  private static int longest(List<Option> options) {
    return options.stream().mapToInt(option -> option.label().length()).max().orElse(0);
  }

  /// How much of the room that is left over it gets.
  double weight() {
    return type instanceof FieldType.Switch ? 0.2 : type instanceof FieldType.Number ? 0.6 : 1;
  }

  /// The value that a pasted text stands for.
  JsonNode read(String text) {
    return switch (type) {
      case FieldType.Number _ -> {
        JsonNode number = NumberBody.value(text.strip());
        yield number.isMissingNode() ? Json.NODES.stringNode(text) : number;
      }
      case FieldType.Switch _ ->
          Json.NODES.booleanNode(YES.contains(text.strip().toLowerCase(Locale.ROOT)));
      case FieldType.Choice(var options) ->
          Json.NODES.stringNode(
              options.stream()
                  .filter(option -> named(option, text.strip()))
                  .map(Option::value)
                  .findFirst()
                  .orElse(text));
      case FieldType.Json _ -> ValueBody.meant(text, Json.NODES.nullNode());
      case FieldType.Text _,
          FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Fields _,
          FieldType.Alternatives _ ->
          Json.NODES.stringNode(text);
    };
  }

  private static boolean named(Option option, String text) {
    return option.value().equalsIgnoreCase(text) || option.label().equalsIgnoreCase(text);
  }
}
