package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Alternatives;
import dev.patchbay.schema.FieldType.Choice;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.FieldType.ListOf;
import dev.patchbay.schema.FieldType.MapOf;
import dev.patchbay.schema.FieldType.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What is in an element of a list, on one line, so that it can be told from the others while it is
/// folded: `Opened · equals opened`.
///
/// @param name what it is called, empty if nothing in it is a name
/// @param rest what else is in it
record CardTitle(String name, String rest) {
  private static final int PART = 40;
  private static final int PARTS = 4;

  static CardTitle of(FieldType type, JsonNode value) {
    var words = new ArrayList<String>();
    collect(type, value, words);
    boolean named = value.isObject() && !TextBody.text(named(value)).isBlank();
    String name = named ? TextBody.text(named(value)).strip() : "";
    List<String> rest = words.stream().filter(word -> !word.equals(name)).limit(PARTS).toList();
    return new CardTitle(name, String.join(" · ", rest));
  }

  private static JsonNode named(JsonNode value) {
    return Stream.of("label", "name", "title", "id")
        .map(value::path)
        .filter(node -> node.isString() && !node.stringValue().isBlank())
        .findFirst()
        .orElse(value.path("label"));
  }

  private static void collect(FieldType type, JsonNode value, List<String> words) {
    if (value.isMissingNode() || value.isNull() || words.size() > PARTS + 1) {
      return;
    }
    switch (type) {
      case FieldType.Text _ -> add(SecretBody.isSecret(type) ? "" : TextBody.text(value), words);
      case FieldType.Number _, FieldType.Json _ ->
          add(value.isString() ? value.stringValue() : JsonText.brief(value, PART), words);
      case FieldType.Switch _ -> {}
      case Choice(var options) -> add(label(options, TextBody.text(value)), words);
      case Fields(var fields) -> {
        for (Field field : fields) {
          if (!StableIds.hidden((Fields) type, field)) {
            if (field.type() instanceof FieldType.Switch
                && value.path(field.name()).asBoolean(false)) {
              add(field.label().toLowerCase(java.util.Locale.ROOT), words);
            }
            collect(field.type(), value.path(field.name()), words);
          }
        }
      }
      case Alternatives alternatives ->
          alternatives
              .option(value.path("kind").asString(""))
              .ifPresent(option -> {
                int before = words.size();
                collect(option.fields(), value, words);
                if (words.size() == before) {
                  add(option.label(), words);
                }
              });
      case ListOf(var element) -> {
        if (value.size() == 1) {
          collect(element, value.get(0), words);
        } else if (value.size() > 1) {
          add(Strings.ELEMENTS.formatted(value.size()), words);
        }
      }
      case MapOf _ -> value.propertyNames().forEach(name -> add(name, words));
    }
  }

  private static void add(String text, List<String> words) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (!line.isEmpty()) {
      words.add(line.length() > PART ? line.substring(0, PART - 1) + "…" : line);
    }
  }

  private static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
