package dev.patchbay.store;

import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The columns that hold JSON: trees, and records of ours. What is read here was written here, and
/// its digest was checked.
final class JsonText {
  private JsonText() {}

  static String of(JsonNode tree) {
    return Json.write(tree);
  }

  static String of(Record value) {
    return Json.write(Json.toNode(value));
  }

  static ObjectNode object(String text) {
    return Json.parse(text).asObject();
  }

  static <T extends Record> T value(String text, Class<T> type) {
    return Json.bind(Json.parse(text), type).orThrow();
  }

  /// How a draft was looked at has no digest; what cannot be read gives the look of a new one.
  static UiState uiState(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8))
                .flatMap(tree -> Json.bind(tree, UiState.class))
            instanceof Parsed.Ok<UiState>(var uiState)
        ? uiState
        : UiState.INITIAL;
  }

  /// The variables of a draft, as one column.
  record Variables(List<Variable> list) {}
}
