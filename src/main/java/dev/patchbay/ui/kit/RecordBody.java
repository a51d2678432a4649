package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// The fields of a record, one below the other. Fields that the record does not know are kept.
final class RecordBody implements FieldBody {
  private final VBox view = new VBox();
  private final Map<String, FieldFrame> frames = new LinkedHashMap<>();
  private JsonNode shown = Json.object();

  RecordBody(Fields fields, FieldStyle style, Optional<JsonNode> defaults, Sink sink) {
    view.getStyleClass().add("record");
    List<String> names = fields.fields().stream().map(Field::name).toList();
    for (Field field : fields.fields()) {
      if (StableIds.hidden(fields, field)) {
        continue;
      }
      Optional<JsonNode> byDefault =
          defaults.map(d -> d.path(field.name())).filter(d -> !d.isMissingNode() && !d.isNull());
      var frame =
          new FieldFrame(
              field.type(),
              FieldSite.of(field, style, byDefault, format -> neighbour(fields, format)),
              (value, inner) -> {
                shown = JsonPlace.with(shown, field.name(), value, names);
                sink.edited(shown, Json.pointer(field.name()) + inner);
              });
      frames.put(field.name(), frame);
      view.getChildren().add(frame);
    }
  }

  /// The text that the field in this format has now, be it the default.
  private Optional<String> neighbour(Fields fields, String format) {
    return fields.fields().stream()
        .filter(field ->
            field.type() instanceof FieldType.Text text
                && text.format().filter(format::equals).isPresent())
        .map(field -> frames.get(field.name()))
        .filter(Objects::nonNull)
        .map(frame -> TextBody.text(frame.slot().effective()))
        .findFirst();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    shown = value.isObject() ? value : Json.object();
    frames.forEach((name, frame) -> frame.show(shown.path(name)));
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    var rest = new ArrayList<>(problems);
    frames.forEach((name, frame) -> {
      List<Problem> own = Below.problems(Json.pointer(name), problems);
      rest.removeIf(problem -> JsonPlace.below(Json.pointer(name), problem.path()).isPresent());
      frame.place(own);
    });
    return rest;
  }

  @Override
  public void showValues(Map<String, String> values) {
    frames.forEach((name, frame) -> frame.showValues(Below.values(Json.pointer(name), values)));
  }

  @Override
  public void focus(String pointer) {
    frames.entrySet().stream()
        .filter(entry ->
            pointer.isEmpty() || JsonPlace.below(Json.pointer(entry.getKey()), pointer).isPresent())
        .findFirst()
        .ifPresent(entry ->
            entry
                .getValue()
                .focusField(JsonPlace.below(Json.pointer(entry.getKey()), pointer).orElse("")));
  }
}
