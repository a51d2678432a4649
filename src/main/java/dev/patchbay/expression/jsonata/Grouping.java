package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Pair;
import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.TupleWalk.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `{key: value}`: makes an object. After a query it groups: items with one key share one value,
/// which is evaluated once with all of them.
final class Grouping {
  /// The items of one key, and which of the pairs made it.
  private record Group(int pair, List<Tuple> members) {}

  private final Interpreter interpreter;
  private final Meter meter;

  Grouping(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.meter = interpreter.meter();
  }

  JsonNode grouped(Expr.Grouped grouped, JsonNode input, Frame frame) {
    if (grouped.base() instanceof Path path && interpreter.paths().inTuples(path)) {
      List<Tuple> tuples =
          interpreter.paths().tuples().walk(path, interpreter.paths().start(path, input), frame);
      Map<String, Group> groups = collect(grouped.pairs(), tuples, grouped.at());
      return evaluate(grouped.pairs(), groups, variables(path), frame);
    }
    JsonNode value = interpreter.unsettled(grouped.base(), input, frame);
    return group(grouped.pairs(), value, frame, grouped.at());
  }

  JsonNode group(List<Pair> pairs, JsonNode input, Frame frame, int at) {
    if (!input.isArray() || input.size() == 1) {
      return single(pairs, input.isArray() ? input.get(0) : input, frame, at);
    }
    var tuples = new ArrayList<Tuple>();
    input.forEach(item -> tuples.add(new Tuple(item, frame)));
    if (tuples.isEmpty()) {
      return single(pairs, Values.MISSING, frame, at);
    }
    return evaluate(pairs, collect(pairs, tuples, at), Set.of(), frame);
  }

  /// The plain object, by far the most frequent use.
  private JsonNode single(List<Pair> pairs, JsonNode item, Frame frame, int at) {
    ObjectNode result = new ObjectNode(JsonNodeFactory.instance);
    for (Pair pair : pairs) {
      JsonNode key = interpreter.evaluate(pair.key(), item, frame);
      if (key.isMissingNode()) {
        continue;
      }
      String name = requireText(key, at);
      if (result.has(name)) {
        throw twice(at);
      }
      JsonNode value = interpreter.evaluate(pair.value(), item, frame);
      if (!value.isMissingNode()) {
        result.set(name, value);
      }
    }
    meter.object(result.size());
    return result;
  }

  private Map<String, Group> collect(List<Pair> pairs, List<Tuple> tuples, int at) {
    var groups = new LinkedHashMap<String, Group>();
    for (Tuple tuple : tuples) {
      for (int i = 0; i < pairs.size(); i++) {
        int pair = i;
        JsonNode key = interpreter.evaluate(pairs.get(i).key(), tuple.value(), tuple.frame());
        if (key.isMissingNode()) {
          continue;
        }
        meter.object(1);
        Group group =
            groups.computeIfAbsent(
                requireText(key, at), name -> new Group(pair, new ArrayList<>(1)));
        if (group.pair() != pair) {
          throw twice(at);
        }
        group.members().add(tuple);
      }
    }
    return groups;
  }

  private JsonNode evaluate(
      List<Pair> pairs, Map<String, Group> groups, Set<String> variables, Frame frame) {
    ObjectNode result = new ObjectNode(JsonNodeFactory.instance);
    for (var entry : groups.entrySet()) {
      Group group = entry.getValue();
      JsonNode context = together(group.members().stream().map(Tuple::value).toList());
      Frame inner = group.members().getFirst().frame();
      if (!variables.isEmpty()) {
        inner = frame.child(inner.ancestry());
        for (String variable : variables) {
          inner.bind(
              variable,
              together(group.members().stream().map(m -> m.frame().lookup(variable)).toList()));
        }
      }
      JsonNode value = interpreter.evaluate(pairs.get(group.pair()).value(), context, inner);
      if (!value.isMissingNode()) {
        result.set(entry.getKey(), value);
      }
    }
    meter.object(result.size());
    return result;
  }

  /// One value as it is, several as one flat list.
  private JsonNode together(List<JsonNode> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    Items items = Items.plain(values.size());
    for (JsonNode value : values) {
      meter.list(value.isArray() ? value.size() : 1);
      items.addFlat(value);
    }
    return items;
  }

  private static Set<String> variables(Path path) {
    var names = new LinkedHashSet<String>();
    for (var step : path.steps()) {
      names.add(step.focus());
      names.add(step.index());
      for (var stage : step.stages()) {
        if (stage instanceof Expr.Stage.Numbered(var variable)) {
          names.add(variable);
        }
      }
    }
    names.remove("");
    return names;
  }

  private static String requireText(JsonNode key, int at) {
    if (!key.isString()) {
      throw Failure.failed(at, "A key of an object must be a text");
    }
    return key.stringValue();
  }

  private static Failure twice(int at) {
    return Failure.failed(at, "Two entries of an object have the same key");
  }
}
