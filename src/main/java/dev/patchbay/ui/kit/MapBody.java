package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Names and values as rows. A row without a name, or with one that occurs twice, stays on the
/// screen but not in the value, and says so.
final class MapBody implements FieldBody {
  private final FieldType type;
  private final FieldSite site;
  private final Sink sink;
  private final VBox rows = new VBox();
  private final VBox view;
  private final List<MapRow> shownRows = new ArrayList<>();
  private final Button add;
  private JsonNode shown = Json.object();

  MapBody(FieldType type, FieldSite site, Sink sink) {
    this.type = type;
    this.site = site;
    this.sink = sink;
    add = Buttons.flat(Strings.ADD, "mdi2p-plus", this::add);
    add.setAccessibleText(Strings.ADD + ": " + site.name());
    rows.getStyleClass().add("list-rows");
    view = new VBox(6, rows, add);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    JsonNode object = value.isObject() ? value : Json.object();
    if (object.equals(shown)) {
      return;
    }
    shown = object;
    int at = 0;
    for (var entry : object.properties()) {
      if (at == shownRows.size()) {
        addRow();
      }
      shownRows.get(at++).show(entry.getKey(), entry.getValue());
    }
    while (shownRows.size() > at) {
      shownRows.removeLast();
      rows.getChildren().removeLast();
    }
    judgeKeys();
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    var rest = new ArrayList<>(problems);
    for (MapRow row : shownRows) {
      String step = Json.pointer(row.key());
      row.frame().place(Below.problems(step, problems));
      rest.removeIf(problem -> JsonPlace.below(step, problem.path()).isPresent());
    }
    return rest;
  }

  @Override
  public void showValues(Map<String, String> values) {
    shownRows.forEach(row -> row.frame().showValues(Below.values(Json.pointer(row.key()), values)));
  }

  @Override
  public void focus(String pointer) {
    for (MapRow row : shownRows) {
      Optional<String> inner = JsonPlace.below(Json.pointer(row.key()), pointer);
      if (inner.isPresent()) {
        row.frame().focusField(inner.get());
        return;
      }
    }
    add.requestFocus();
  }

  private MapRow addRow() {
    var made = new MapRow[1];
    made[0] =
        new MapRow(
            type,
            site,
            field -> changed(Json.pointer(made[0].key()) + field),
            () -> remove(made[0]));
    shownRows.add(made[0]);
    rows.getChildren().add(made[0]);
    return made[0];
  }

  private void add() {
    MapRow row = addRow();
    row.show("", StableIds.fresh(type, Json.NODES.arrayNode()));
    row.focusKey();
  }

  private void remove(MapRow row) {
    shownRows.remove(row);
    rows.getChildren().remove(row);
    changed("");
    add.requestFocus();
  }

  private void changed(String field) {
    ObjectNode object = Json.object();
    for (MapRow row : shownRows) {
      if (!row.key().isEmpty() && !object.has(row.key())) {
        object.set(row.key(), row.value());
      }
    }
    judgeKeys();
    if (!object.equals(shown)) {
      shown = object;
      sink.edited(object, field);
    }
  }

  private void judgeKeys() {
    var seen = new HashSet<String>();
    for (MapRow row : shownRows) {
      row.judge(
          row.key().isEmpty()
              ? Strings.EMPTY_KEY
              : seen.add(row.key()) ? "" : Strings.DUPLICATE_KEY);
    }
  }
}
