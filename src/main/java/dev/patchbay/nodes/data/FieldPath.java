package dev.patchbay.nodes.data;

import dev.patchbay.expression.jsonata.Expr;
import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The way to a field inside an object: `customer.address.city`. A name that has a dot in it stands
/// in backticks, as in JSONata.
record FieldPath(List<String> names) {
  /// What a text must look like to be one, for `@Pattern`.
  static final String SYNTAX = "(`[^`]+`|[^.`]+)(\\.(`[^`]+`|[^.`]+))*";

  static final String WRONG =
      "A field's name has no dot at its ends and no two in a row; one with a dot in it stands in"
          + " backticks.";

  private static final Pattern STEP = Pattern.compile("`([^`]+)`|([^.`]+)");

  FieldPath {
    names = List.copyOf(names);
  }

  /// @param text of the [#SYNTAX]
  static FieldPath of(String text) {
    var names = new ArrayList<String>();
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      names.add(step.group(1) == null ? step.group(2) : step.group(1));
    }
    return new FieldPath(names);
  }

  /// The path that a program is, when it is nothing but a path. `$` and `$item` are the path
  /// without a name.
  static Optional<FieldPath> ofProgram(String jsonata) {
    try {
      return of(Program.parse(jsonata).root());
    } catch (Failure syntax) {
      return Optional.empty();
    }
  }

  private static Optional<FieldPath> of(Expr root) {
    if (root instanceof Expr.Variable variable) {
      return isItem(variable) ? Optional.of(new FieldPath(List.of())) : Optional.empty();
    }
    if (!(root instanceof Expr.Path path) || path.keepSingleton()) {
      return Optional.empty();
    }
    var names = new ArrayList<String>();
    for (int i = 0; i < path.steps().size(); i++) {
      Expr.Step step = path.steps().get(i);
      boolean plain = step.stages().isEmpty() && step.focus().isEmpty() && step.index().isEmpty();
      if (plain && step.expr() instanceof Expr.Name name) {
        names.add(name.name());
      } else if (!plain || i > 0 || !(step.expr() instanceof Expr.Variable v && isItem(v))) {
        return Optional.empty();
      }
    }
    return Optional.of(new FieldPath(names));
  }

  private static boolean isItem(Expr.Variable variable) {
    return variable.name().isEmpty()
        || variable.name().equals("$")
        || variable.name().equals("item");
  }

  /// The last name, what people call the field.
  Optional<String> last() {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
  }

  /// The value there, or the missing node.
  JsonNode in(JsonNode value) {
    JsonNode at = value;
    for (int i = 0; i < names.size(); i++) {
      at = at.path(names.get(i));
    }
    return at;
  }

  /// Whether a list lies on the way, through which an expression would go on and this path does
  /// not.
  boolean meetsList(JsonNode value) {
    JsonNode at = value;
    int last = names.size() - 1;
    for (int i = 0; i < last && !at.isMissingNode(); i++) {
      if (at.isArray()) {
        return true;
      }
      at = at.path(names.get(i));
    }
    return last >= 0 && at.isArray();
  }

  /// Sets the field in an object of the caller's own; objects on the way are copied, because they
  /// may be shared.
  ///
  /// @return false when something on the way is no object; then nothing has changed
  boolean put(ObjectNode own, JsonNode value) {
    return put(own, 0, value);
  }

  private boolean put(ObjectNode own, int step, JsonNode value) {
    String name = names.get(step);
    if (step == names.size() - 1) {
      own.set(name, value);
      return true;
    }
    JsonNode next = own.path(name);
    if (!next.isObject() && !ItemKey.isNothing(next)) {
      return false;
    }
    ObjectNode inner = next instanceof ObjectNode found ? copy(found) : Json.object();
    boolean done = put(inner, step + 1, value);
    if (done) {
      own.set(name, inner);
    }
    return done;
  }

  /// Takes the field out of an object of the caller's own; objects on the way are copied.
  void removeFrom(ObjectNode own) {
    removeFrom(own, 0);
  }

  private void removeFrom(ObjectNode own, int step) {
    String name = names.get(step);
    if (step == names.size() - 1) {
      own.remove(name);
    } else if (own.path(name) instanceof ObjectNode inner) {
      ObjectNode copy = copy(inner);
      own.set(name, copy);
      removeFrom(copy, step + 1);
    }
  }

  /// What stands in the way of setting the field, in words.
  String obstacle(ObjectNode object) {
    JsonNode at = object;
    for (String name : names) {
      JsonNode next = at.path(name);
      if (!next.isObject()) {
        return "“%s” is %s, so “%s” cannot be set inside it."
            .formatted(name, Shape.of(next).words(), this);
      }
      at = next;
    }
    return "“%s” is there already.".formatted(this);
  }

  FieldPath parent() {
    return new FieldPath(names.subList(0, names.size() - 1));
  }

  /// Whether the other field is this one or lies inside it.
  boolean contains(FieldPath other) {
    return other.names.size() >= names.size() && other.names.subList(0, names.size()).equals(names);
  }

  static ObjectNode copy(ObjectNode object) {
    ObjectNode copy = Json.object();
    copy.setAll(object);
    return copy;
  }

  @Override
  public String toString() {
    return String.join(".", names.stream().map(n -> n.contains(".") ? "`" + n + "`" : n).toList());
  }
}
