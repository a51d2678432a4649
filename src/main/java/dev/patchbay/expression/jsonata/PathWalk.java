package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Step;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Walks a path: each step is evaluated for each item that the step before found.
final class PathWalk {
  private final Interpreter interpreter;
  private final Meter meter;
  private final Set<Path> ancestral;
  private final TupleWalk tuples;

  /// `ancestral` are the paths in which `%` occurs, by identity.
  PathWalk(Interpreter interpreter, Set<Path> ancestral) {
    this.interpreter = interpreter;
    this.meter = interpreter.meter();
    this.ancestral = ancestral;
    this.tuples = new TupleWalk(interpreter);
  }

  /// Whether items of the path carry bindings or parents along.
  boolean inTuples(Path path) {
    return path.binds() || (!ancestral.isEmpty() && ancestral.contains(path));
  }

  TupleWalk tuples() {
    return tuples;
  }

  /// The items at which a path starts: those of a list, unless a variable says where to start.
  ArrayNode start(Path path, JsonNode input) {
    return input instanceof ArrayNode list
            && !(path.steps().getFirst().expr() instanceof Expr.Variable)
        ? list
        : Items.sequence(input);
  }

  JsonNode walk(Path path, JsonNode input, Frame frame) {
    JsonNode found =
        inTuples(path)
            ? tuples.values(tuples.walk(path, start(path, input), frame))
            : walkPlain(path, input, frame);
    if (path.keepSingleton()) {
      return keep(found);
    }
    return found;
  }

  private static JsonNode keep(JsonNode found) {
    if (!(found instanceof Items items)) {
      return found.isArray() || found.isMissingNode() ? found : Items.sequence(found).keptSingle();
    }
    if (items.isConstructed() && !items.sequence) {
      return Items.sequence(items).keptSingle();
    }
    return items.keptSingle();
  }

  private JsonNode walkPlain(Path path, JsonNode input, Frame frame) {
    List<Step> steps = path.steps();
    int last = steps.size() - 1;
    int i = 0;
    JsonNode current = input;
    if (steps.getFirst().expr() instanceof Expr.Variable variable
        && steps.getFirst().stages().isEmpty()) {
      current = interpreter.evaluate(variable, input, frame);
      i = 1;
    }
    // The usual case, fields of objects one below the other, needs no sequence.
    while (i <= last && current instanceof ObjectNode object && steps.get(i).isPlain()) {
      meter.step();
      current = Fields.lookup(object, ((Expr.Name) steps.get(i).expr()).name(), meter);
      i++;
    }
    if (i > last || current.isMissingNode()) {
      return current;
    }
    ArrayNode sequence =
        current instanceof ArrayNode list && (i > 0 || !isAbsolute(steps.getFirst()))
            ? list
            : Items.sequence(current);
    for (; i <= last && !sequence.isEmpty(); i++) {
      Step step = steps.get(i);
      if (i == 0 && step.expr() instanceof Expr.ArrayOf) {
        JsonNode list = interpreter.evaluate(step.expr(), sequence, frame);
        for (var stage : step.stages()) {
          list = interpreter.stage(stage, list, frame);
        }
        sequence = (ArrayNode) list;
      } else {
        sequence = step(step, sequence, frame, i == last);
      }
    }
    return sequence;
  }

  private static boolean isAbsolute(Step first) {
    return first.expr() instanceof Expr.Variable;
  }

  private ArrayNode step(Step step, ArrayNode input, Frame frame, boolean last) {
    if (step.expr() instanceof Expr.Sort sort) {
      JsonNode sorted = sort(sort, input, frame);
      for (var stage : step.stages()) {
        sorted = interpreter.stage(stage, sorted, frame);
      }
      return (ArrayNode) sorted;
    }
    Items found = Items.sequence();
    JsonNode only = Values.MISSING;
    int results = 0;
    for (JsonNode item : input) {
      JsonNode value = interpreter.evaluate(step.expr(), item, frame);
      if (last && step.expr() instanceof Expr.ArrayOf && value instanceof Items list) {
        list.constructed();
      }
      for (var stage : step.stages()) {
        value = interpreter.stage(stage, value, frame);
      }
      if (!value.isMissingNode()) {
        results++;
        only = value;
        add(value, found);
      }
    }
    // A list that is the one result of the whole path is that list, even with one element.
    boolean isList = last && results == 1 && only.isArray() && !Items.isSequence(only);
    return isList ? (ArrayNode) only : found;
  }

  private void add(JsonNode value, Items found) {
    if (Items.isFlattened(value)) {
      meter.list(value.size());
      meter.steps(value.size() / 16);
      found.addFlat(value);
    } else {
      meter.list(1);
      found.add(value);
    }
  }

  private JsonNode sort(Expr.Sort sort, ArrayNode input, Frame frame) {
    Items sorted = Items.sequence();
    sorted.addAll(
        Sorting.sort(
            List.copyOf(input.values()),
            (a, b) ->
                Sorting.compare(
                    sort.terms(),
                    key -> interpreter.evaluate(key, a, frame),
                    key -> interpreter.evaluate(key, b, frame),
                    sort.at()),
            meter));
    return sorted;
  }

  /// `[predicate]`: a number is a position, from the end when negative; else what is true stays.
  JsonNode filter(Expr predicate, JsonNode value, Frame frame) {
    if (value.isMissingNode()) {
      return value;
    }
    ArrayNode list = value instanceof ArrayNode array ? array : Items.sequence(value);
    if (predicate instanceof Expr.Literal(var number, var _, var _) && number.isNumber()) {
      return at(list, (long) Math.floor(Numbers.asDouble(number)));
    }
    Items kept = Items.sequence();
    int index = 0;
    for (JsonNode item : list) {
      if (selects(interpreter.evaluate(predicate, item, frame), index, list.size())) {
        kept.add(item);
      }
      index++;
    }
    meter.list(kept.size());
    return kept;
  }

  private static JsonNode at(ArrayNode list, long position) {
    long index = position < 0 ? list.size() + position : position;
    if (index < 0 || index >= list.size()) {
      return Values.MISSING;
    }
    JsonNode item = list.get((int) index);
    return item.isArray() ? item : Items.sequence(item);
  }

  boolean selects(JsonNode result, int index, int size) {
    if (result.isNumber()) {
      return isPosition(result, index, size);
    }
    if (result.isArray() && areNumbers(result)) {
      for (JsonNode number : result) {
        meter.step();
        if (isPosition(number, index, size)) {
          return true;
        }
      }
      return false;
    }
    return Values.isTrue(result, meter);
  }

  private boolean areNumbers(JsonNode list) {
    for (JsonNode element : list) {
      meter.step();
      if (!element.isNumber()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPosition(JsonNode number, int index, int size) {
    double position = Math.floor(Numbers.asDouble(number));
    return (position < 0 ? size + position : position) == index;
  }
}
