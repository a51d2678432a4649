package dev.patchbay.catalog;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;

/// A place where edges start or end.
///
/// @param id stable; kept in the config where it can change, never a label or a position
/// @param exclusive at most one of the node's exclusive outputs emits in one walk
public record Handle(
    String id, String label, Role role, Arity arity, Shape data, boolean exclusive) {
  /// `{error: {code, message, attempts}, input}`
  private static final Shape ERROR_DATA =
      Shape.of(
          Json.parse("{\"error\":{\"code\":\"\",\"message\":\"\",\"attempts\":1},\"input\":null}"));

  public enum Role {
    INPUT,
    OUTPUT,
    ERROR
  }

  /// How many edges an input takes; an output always serves any number.
  public enum Arity {
    ONE,
    MANY
  }

  public static Handle input(Shape data) {
    return input("in", "", Arity.ONE, data);
  }

  public static Handle input(String id, String label, Arity arity, Shape data) {
    return new Handle(id, label, Role.INPUT, arity, data, false);
  }

  public static Handle output(Shape data) {
    return output("out", "", data);
  }

  public static Handle output(String id, String label, Shape data) {
    return new Handle(id, label, Role.OUTPUT, Arity.MANY, data, false);
  }

  /// An output that emits only when its siblings do not.
  public static Handle branch(String id, String label, Shape data) {
    return new Handle(id, label, Role.OUTPUT, Arity.MANY, data, true);
  }

  /// The red handle of a node whose policy sends errors on.
  public static Handle error() {
    return new Handle("error", "error", Role.ERROR, Arity.MANY, ERROR_DATA, true);
  }
}
