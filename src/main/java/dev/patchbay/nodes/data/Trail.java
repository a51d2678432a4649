package dev.patchbay.nodes.data;

import dev.patchbay.expression.jsonata.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where one is inside a value. It is kept while millions of fields are passed and read only where
/// one of them differs.
final class Trail {
  private static final int NAMED = -1;

  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  void enter(String field) {
    names.add(field);
    places.add(NAMED);
  }

  void enter(int element) {
    names.add("");
    places.add(element);
  }

  void leave() {
    names.removeLast();
    places.removeLast();
  }

  /// Whether one of these fields is here; it is the same field in every element of a list.
  boolean isAt(Set<FieldPath> fields) {
    if (places.isEmpty() || places.getLast() != NAMED) {
      return false;
    }
    var path = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      if (places.get(i) == NAMED) {
        path.add(names.get(i));
      }
    }
    return fields.contains(new FieldPath(path));
  }

  /// As an expression reads it: `lines[2].price`; empty for the whole value.
  @Override
  public String toString() {
    var path = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (places.get(i) == NAMED) {
        String name = names.get(i);
        path.append(path.isEmpty() ? "" : ".");
        path.append(Lexer.isPlainName(name) ? name : "`" + name + "`");
      } else {
        path.append(path.isEmpty() ? "$" : "").append('[').append(places.get(i)).append(']');
      }
    }
    return path.toString();
  }
}
