package dev.patchbay.store;

import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    return unsealed(text, UiState.class).orElse(UiState.INITIAL);
  }

  /// A sketch has no digest either, and is drawn anew with the next change.
  static Sketch sketch(String text) {
    return unsealed(text, Sketch.class).orElse(Sketch.EMPTY);
  }

  static Optional<LastPreview> lastPreview(Optional<String> text) {
    return text.flatMap(t -> unsealed(t, LastPreview.class));
  }

  static List<String> tags(String text) {
    return unsealed(text, String[].class).map(List::of).orElse(List.of());
  }

  private static <T> Optional<T> unsealed(String text, Class<T> type) {
    Parsed<T> read =
        Json.read(text.getBytes(StandardCharsets.UTF_8)).flatMap(tree -> Json.bind(tree, type));
    return switch (read) {
      case Parsed.Ok<T>(var value) -> Optional.of(value);
      case Parsed.Failed<T> _ -> Optional.empty();
    };
  }

  /// The variables of a draft, as one column.
  record Variables(List<Variable> list) {}
}
