package dev.patchbay.expression.jsonata;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A list made while evaluating, and what JSONata remembers of it: a *sequence* is what a query
/// found, so one found thing is that thing and none is missing; a plain list is a list.
final class Items extends ArrayNode {
  /// Made by a query, not by `[…]`.
  final boolean sequence;

  /// `[…]` as the last step of a path: it is not flattened into the result.
  private boolean constructed;

  /// A sequence of one that stays a list, because of `[]`.
  private boolean keptSingle;

  /// Only the top-level input is wrapped: a list there is one context, not many.
  private boolean wrapper;

  private Items(boolean sequence, List<JsonNode> nodes) {
    super(JsonNodeFactory.instance, nodes);
    this.sequence = sequence;
  }

  private Items(boolean sequence, int capacity) {
    super(JsonNodeFactory.instance, capacity);
    this.sequence = sequence;
  }

  static Items sequence() {
    return new Items(true, 4);
  }

  static Items sequence(JsonNode only) {
    var items = new Items(true, 1);
    items.add(only);
    return items;
  }

  static Items plain(int capacity) {
    return new Items(false, Math.min(capacity, 1_000));
  }

  /// A list of these, which nobody else may change.
  static Items plain(List<JsonNode> nodes) {
    return new Items(false, nodes);
  }

  static Items wrapping(JsonNode input) {
    Items items = sequence(input);
    items.wrapper = true;
    return items;
  }

  static boolean isSequence(JsonNode value) {
    return value instanceof Items items && items.sequence;
  }

  /// Whether a path puts its elements, not the list, into its result.
  static boolean isFlattened(JsonNode value) {
    return value.isArray() && !(value instanceof Items items && items.constructed);
  }

  /// What an expression gives whose last work made this value.
  static JsonNode settle(JsonNode value) {
    if (!(value instanceof Items items) || !items.sequence) {
      return value;
    }
    return switch (items.size()) {
      case 0 -> Values.MISSING;
      case 1 -> items.keptSingle ? items : items.get(0);
      default -> items;
    };
  }

  Items constructed() {
    constructed = true;
    return this;
  }

  Items keptSingle() {
    keptSingle = true;
    return this;
  }

  boolean isWrapper() {
    return wrapper;
  }

  boolean isConstructed() {
    return constructed;
  }

  void addFlat(JsonNode value) {
    if (value.isArray()) {
      addAll((ArrayNode) value);
    } else {
      add(value);
    }
  }
}
