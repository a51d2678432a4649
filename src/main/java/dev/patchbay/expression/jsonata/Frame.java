package dev.patchbay.expression.jsonata;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The variables that a part of an expression sees: its own, then those around it, at last what the
/// scope gives and the functions of the language.
final class Frame {
  /// Where `%` finds the parents of the current context, nearest first.
  sealed interface Ancestry {
    record Of(JsonNode parent, Ancestry above) implements Ancestry {}

    record None() implements Ancestry {}
  }

  private sealed interface Around {
    record Inside(Frame frame) implements Around {}

    record Outermost(Map<String, JsonNode> given) implements Around {}
  }

  private final Around around;
  private final Ancestry ancestry;
  private final Map<String, JsonNode> bound = new HashMap<>(4);

  private Frame(Around around, Ancestry ancestry) {
    this.around = around;
    this.ancestry = ancestry;
  }

  static Frame outermost(Map<String, JsonNode> given) {
    return new Frame(new Around.Outermost(given), new Ancestry.None());
  }

  Frame child() {
    return child(ancestry);
  }

  Frame child(Ancestry parents) {
    return new Frame(new Around.Inside(this), parents);
  }

  void bind(String name, JsonNode value) {
    bound.put(name, value);
  }

  Ancestry ancestry() {
    return ancestry;
  }

  JsonNode lookup(String name) {
    Frame frame = this;
    while (true) {
      JsonNode value = frame.bound.get(name);
      if (value != null) {
        return value;
      }
      switch (frame.around) {
        case Around.Inside(var outer) -> frame = outer;
        case Around.Outermost(var given) -> {
          JsonNode last = given.get(name);
          return last == null ? Library.function(name) : last;
        }
      }
    }
  }
}
