package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The elements of a list with buttons to add, remove and reorder. Rows stay where they are when
/// values move through them, so the focus is never lost to a rebuild.
final class ListBody implements FieldBody {
  private final FieldType element;
  private final FieldSite site;
  private final Sink sink;
  private final VBox rows = new VBox();
  private final VBox view;
  private final List<ListRow> shownRows = new ArrayList<>();
  private final Button add;
  private JsonNode shown = Json.NODES.arrayNode();

  ListBody(FieldType element, FieldSite site, Sink sink) {
    this.element = element;
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
    shown = value.isArray() ? value : Json.NODES.arrayNode();
    while (shownRows.size() > shown.size()) {
      shownRows.removeLast();
      rows.getChildren().removeLast();
    }
    while (shownRows.size() < shown.size()) {
      ListRow row = row(shownRows.size());
      shownRows.add(row);
      rows.getChildren().add(row);
    }
    for (int i = 0; i < shownRows.size(); i++) {
      shownRows.get(i).show(shown.get(i), i, shown.size());
    }
    rows.setVisible(!shownRows.isEmpty());
    rows.setManaged(!shownRows.isEmpty());
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    var rest = new ArrayList<>(problems);
    for (int i = 0; i < shownRows.size(); i++) {
      String step = "/" + i;
      shownRows.get(i).frame().place(Below.problems(step, problems));
      rest.removeIf(problem -> JsonPlace.below(step, problem.path()).isPresent());
    }
    return rest;
  }

  @Override
  public void showValues(Map<String, String> values) {
    for (int i = 0; i < shownRows.size(); i++) {
      shownRows.get(i).frame().showValues(Below.values("/" + i, values));
    }
  }

  @Override
  public void focus(String pointer) {
    for (int i = 0; i < shownRows.size(); i++) {
      var inner = JsonPlace.below("/" + i, pointer);
      if (inner.isPresent() || pointer.isEmpty()) {
        shownRows.get(i).frame().focusField(inner.orElse(""));
        return;
      }
    }
    add.requestFocus();
  }

  private ListRow row(int index) {
    String name = Strings.LIST_POSITION.formatted(site.name().toLowerCase(Locale.ROOT), index + 1);
    return new ListRow(
        element,
        site.element(name),
        new ListRow.Actions(
            (value, field) -> {
              JsonNode kept = value.isMissingNode() ? Json.NODES.nullNode() : value;
              shown = JsonPlace.with(shown, index, kept);
              sink.edited(shown, "/" + index + field);
            },
            () -> move(index, index - 1),
            () -> move(index, index + 1),
            () -> remove(index)));
  }

  private void add() {
    ArrayNode longer = Json.NODES.arrayNode();
    shown.forEach(longer::add);
    longer.add(StableIds.fresh(element, shown));
    replace(longer);
    shownRows.getLast().frame().focusField("");
  }

  private void remove(int index) {
    ArrayNode shorter = Json.NODES.arrayNode();
    for (int i = 0; i < shown.size(); i++) {
      if (i != index) {
        shorter.add(shown.get(i));
      }
    }
    replace(shorter);
    add.requestFocus();
  }

  private void move(int from, int to) {
    if (to < 0 || to >= shown.size()) {
      return;
    }
    ArrayNode moved = Json.NODES.arrayNode();
    shown.forEach(moved::add);
    JsonNode value = moved.remove(from);
    moved.insert(to, value);
    replace(moved);
  }

  private void replace(JsonNode list) {
    show(list);
    sink.edited(list, "");
  }
}
