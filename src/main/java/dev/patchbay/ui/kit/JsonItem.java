package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import tools.jackson.databind.JsonNode;

/// One value in a tree of JSON. Children are made when they are first looked at, long lists in
/// groups, so that a value of any size opens at once.
final class JsonItem extends TreeItem<JsonItem.Entry> {
  private static final int GROUP = 100;

  /// @param label the key, or `[3]`, or `[100 … 199]` for a group
  /// @param path the expression that reads the value, such as `$.items[3].name`
  record Entry(String label, JsonNode value, String path, int from, int to) {
    boolean group() {
      return to >= 0;
    }
  }

  private boolean made;

  private JsonItem(Entry entry) {
    super(entry);
  }

  static JsonItem root(JsonNode value, String path) {
    return new JsonItem(new Entry("", value, path, 0, -1));
  }

  @Override
  public boolean isLeaf() {
    return getValue().value().isEmpty() || !getValue().value().isContainer();
  }

  @Override
  public ObservableList<TreeItem<Entry>> getChildren() {
    if (!made) {
      made = true;
      super.getChildren().setAll(children(getValue()));
    }
    return super.getChildren();
  }

  private static List<JsonItem> children(Entry entry) {
    JsonNode value = entry.value();
    var children = new ArrayList<JsonItem>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(field ->
              children.add(
                  child(field.getKey(), field.getValue(), entry.path() + step(field.getKey()))));
    } else if (value.isArray()) {
      int from = entry.group() ? entry.from() : 0;
      int to = entry.group() ? entry.to() : value.size();
      int size = group(to - from);
      for (int i = from; i < to; i += size) {
        children.add(
            size == 1
                ? child("[" + i + "]", value.get(i), entry.path() + "[" + i + "]")
                : slice(entry, i, Math.min(i + size, to)));
      }
    }
    return children;
  }

  /// The largest power of the group size that still leaves several groups.
  private static int group(int count) {
    int size = 1;
    while (count > size * GROUP) {
      size *= GROUP;
    }
    return size;
  }

  private static JsonItem child(String label, JsonNode value, String path) {
    return new JsonItem(new Entry(label, value, path, 0, -1));
  }

  private static JsonItem slice(Entry list, int from, int to) {
    return new JsonItem(
        new Entry("[" + from + " … " + (to - 1) + "]", list.value(), list.path(), from, to));
  }

  private static String step(String key) {
    return key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? "." + key : ".`" + key.replace("`", "") + "`";
  }

  /// What is copied as the value: of a group, its elements.
  static String copied(Entry entry) {
    if (!entry.group()) {
      return JsonText.copied(entry.value());
    }
    var part = Json.NODES.arrayNode();
    for (int i = entry.from(); i < entry.to(); i++) {
      part.add(entry.value().get(i));
    }
    return Json.pretty(part);
  }
}
