package dev.patchbay.expression.jsonata;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes plain JSON of what an expression gave: its own kinds of lists become lists, functions
/// vanish. Also the last bound: a small tree that shares its parts can stand for a huge text.
final class Results {
  private static final int MAX_DEPTH = 500;

  private final Meter meter;
  private final long allowed;
  private long characters;

  private Results(Meter meter, long allowed) {
    this.meter = meter;
    this.allowed = allowed;
  }

  static JsonNode plain(JsonNode value, Meter meter, long characters) {
    JsonNode result = Values.unwrap(value);
    return new Results(meter, characters).isPlain(result, 0) ? result : copy(result, meter);
  }

  /// Looks at everything once, because everything counts; only what we made is then copied.
  private boolean isPlain(JsonNode value, int depth) {
    meter.step();
    if (depth > MAX_DEPTH) {
      throw Failure.bound(Failure.Kind.DEPTH, "The result is nested too deeply");
    }
    boolean plain = true;
    switch (value.getNodeType()) {
      case ARRAY -> {
        count(2);
        plain = !(value instanceof Items);
        for (JsonNode element : value) {
          plain &= isPlain(element, depth + 1);
        }
      }
      case OBJECT -> {
        count(2);
        for (var field : value.properties()) {
          count(field.getKey().length() + 4L);
          plain &= isPlain(field.getValue(), depth + 1);
        }
      }
      case STRING -> count(value.stringValue().length() + 2L);
      case NUMBER, BOOLEAN, NULL, BINARY -> count(8);
      case MISSING, POJO -> plain = false;
    }
    return plain;
  }

  private void count(long more) {
    characters += more;
    if (characters > allowed) {
      throw Failure.bound(Failure.Kind.MEMORY, "The result is too large");
    }
  }

  private static JsonNode copy(JsonNode value, Meter meter) {
    meter.step();
    return switch (value) {
      case ArrayNode list -> {
        ArrayNode copy = new ArrayNode(JsonNodeFactory.instance, list.size());
        for (JsonNode element : list) {
          JsonNode plain = copy(element, meter);
          if (!plain.isMissingNode()) {
            copy.add(plain);
          }
        }
        yield copy;
      }
      case ObjectNode object -> {
        ObjectNode copy = new ObjectNode(JsonNodeFactory.instance);
        for (var field : object.properties()) {
          JsonNode plain = copy(field.getValue(), meter);
          if (!plain.isMissingNode()) {
            copy.set(field.getKey(), plain);
          }
        }
        yield copy;
      }
      default -> Values.isFunction(value) ? Values.MISSING : value;
    };
  }
}
