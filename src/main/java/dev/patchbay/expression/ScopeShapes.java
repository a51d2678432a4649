package dev.patchbay.expression;

import dev.patchbay.schema.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known about a [Scope] before there is one. What is not known is [Shape.Unknown].
public record ScopeShapes(
    Shape input, Map<String, Shape> nodes, Shape trigger, Map<String, Shape> vars, Shape item) {
  public ScopeShapes {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
  }

  /// The shape of `$name`. Names of nodes and variables are checked elsewhere, so their objects are
  /// open here and an unknown name is no wrong field.
  Shape variable(String name) {
    return switch (name) {
      case "$" -> input;
      case "trigger" -> trigger;
      case "item" -> item;
      case "index" -> Shape.NUM;
      case "nodes" -> open(nodes);
      case "vars" -> open(vars);
      default -> Shape.UNKNOWN;
    };
  }

  private static Shape open(Map<String, Shape> shapes) {
    var fields = new LinkedHashMap<String, Shape.Field>();
    shapes.forEach((name, shape) -> fields.put(name, new Shape.Field(shape, true)));
    return new Shape.Obj(fields, true);
  }
}
