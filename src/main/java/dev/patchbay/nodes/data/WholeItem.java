package dev.patchbay.nodes.data;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An item as it is told apart as a whole: equal to another exactly when their [ItemKey]s are. It
/// is hashed once and written out only where hashes collide: a map then compares the texts, and
/// stays fast even if somebody sends thousands of values that were made to collide.
final class WholeItem implements Comparable<WholeItem> {

  private final JsonNode value;
  private final int hash;

  WholeItem(JsonNode value) {
    this.value = value;
    this.hash = hash(value);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WholeItem item && hash == item.hash && same(value, item.value);
  }

  @Override
  public int compareTo(WholeItem other) {
    return ItemKey.of(value).compareTo(ItemKey.of(other.value));
  }

  private static int hash(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> 1;
      case BOOLEAN -> Boolean.hashCode(value.booleanValue());
      case STRING, BINARY, POJO -> value.asString().hashCode();
      case NUMBER -> number(value);
      case ARRAY -> {
        int sum = 7;
        for (JsonNode element : value) {
          sum = 31 * sum + hash(element);
        }
        yield sum;
      }
      case OBJECT -> {
        int sum = 11;
        for (Map.Entry<String, JsonNode> field : value.properties()) {
          sum += 31 * field.getKey().hashCode() ^ hash(field.getValue());
        }
        yield sum;
      }
    };
  }

  private static int number(JsonNode value) {
    if (value.isInt()) {
      return value.intValue();
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= 9;
    return whole ? number.intValue() : number.hashCode();
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return switch (one.getNodeType()) {
      case NULL, MISSING -> ItemKey.isNothing(other);
      case BOOLEAN -> other.isBoolean() && one.booleanValue() == other.booleanValue();
      case STRING, BINARY, POJO -> isText(other) && one.asString().equals(other.asString());
      case NUMBER ->
          other.isNumber()
              && (one.isInt() && other.isInt()
                  ? one.intValue() == other.intValue()
                  : one.decimalValue().compareTo(other.decimalValue()) == 0);
      case ARRAY -> other.isArray() && sameElements(one, other);
      case OBJECT -> other.isObject() && sameFields(one, other);
    };
  }

  private static boolean isText(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY, POJO -> true;
      case NULL, MISSING, BOOLEAN, NUMBER, ARRAY, OBJECT -> false;
    };
  }

  private static boolean sameElements(JsonNode one, JsonNode other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameFields(JsonNode one, JsonNode other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> field : one.properties()) {
      JsonNode there = other.get(field.getKey());
      if (there == null || !same(field.getValue(), there)) {
        return false;
      }
    }
    return true;
  }
}
