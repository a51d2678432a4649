package dev.patchbay.expression.jsonata;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `|pattern|update, delete|`: a copy in which what the pattern finds is changed. Only objects of the
/// copy are ever changed, even when the pattern reaches the original through a variable.
final class Transformer {
  private final Interpreter interpreter;
  private final Function.Transformation transformation;
  private final Set<JsonNode> copied = Collections.newSetFromMap(new IdentityHashMap<>());

  Transformer(Interpreter interpreter, Function.Transformation transformation) {
    this.interpreter = interpreter;
    this.transformation = transformation;
  }

  JsonNode apply(List<JsonNode> arguments) {
    JsonNode original = arguments.isEmpty() ? Values.MISSING : arguments.getFirst();
    if (original.isMissingNode()) {
      return original;
    }
    if (!original.isContainer()) {
      throw Failure.failed(
          transformation.transform().at(), "Only an object or a list can be transformed");
    }
    JsonNode copy = copy(original);
    Frame frame = transformation.frame();
    JsonNode matches = interpreter.evaluate(transformation.transform().pattern(), copy, frame);
    for (JsonNode match : matches.isArray() ? matches : Items.sequence(matches)) {
      if (match instanceof ObjectNode object && copied.contains(object)) {
        change(object, frame);
      }
    }
    return copy;
  }

  private void change(ObjectNode object, Frame frame) {
    Expr.Transform transform = transformation.transform();
    JsonNode update = interpreter.evaluate(transform.update(), object, frame);
    if (update instanceof ObjectNode fields) {
      interpreter.meter().object(fields.size());
      object.setAll(fields);
    } else if (!update.isMissingNode()) {
      throw Failure.failed(transform.update().at(), "The update must be an object");
    }
    JsonNode names = interpreter.evaluate(transform.delete(), object, frame);
    if (names.isMissingNode()) {
      return;
    }
    for (JsonNode name : names.isArray() ? names : Items.sequence(names)) {
      if (!name.isString()) {
        throw Failure.failed(transform.delete().at(), "What is deleted must be a list of names");
      }
      object.remove(name.stringValue());
    }
  }

  private JsonNode copy(JsonNode value) {
    interpreter.meter().step();
    if (value instanceof ObjectNode object) {
      interpreter.meter().object(object.size());
      ObjectNode copy = new ObjectNode(JsonNodeFactory.instance);
      object.properties().forEach(field -> copy.set(field.getKey(), copy(field.getValue())));
      copied.add(copy);
      return copy;
    }
    if (value.isArray()) {
      interpreter.meter().list(value.size());
      Items copy = Items.plain(value.size());
      value.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }
}
