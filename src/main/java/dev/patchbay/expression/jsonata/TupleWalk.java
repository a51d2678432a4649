package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Stage;
import dev.patchbay.expression.jsonata.Expr.Step;
import dev.patchbay.expression.jsonata.Frame.Ancestry;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Walks a path whose items carry something along: variables bound by `@$v` and `#$i`, or the
/// parents that `%` asks for.
final class TupleWalk {
  /// An item, and the frame in which what follows it is evaluated.
  record Tuple(JsonNode value, Frame frame) {}

  private final Interpreter interpreter;
  private final Meter meter;

  TupleWalk(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.meter = interpreter.meter();
  }

  JsonNode values(List<Tuple> tuples) {
    Items values = Items.sequence();
    tuples.forEach(tuple -> values.add(tuple.value()));
    meter.list(values.size());
    return values;
  }

  List<Tuple> walk(Path path, ArrayNode input, Frame frame) {
    List<Tuple> tuples = new ArrayList<>();
    input.forEach(item -> tuples.add(new Tuple(item, frame)));
    List<Tuple> current = tuples;
    for (Step step : path.steps()) {
      current =
          step.expr() instanceof Expr.Sort sort ? sort(sort, current) : advance(step, current);
      if (step.expr() instanceof Expr.Sort && !step.index().isEmpty()) {
        number(step.index(), current);
      }
      for (Stage stage : step.stages()) {
        current =
            switch (stage) {
              case Stage.Filter(var predicate) -> filter(predicate, current);
              case Stage.Numbered(var variable) -> number(variable, current);
            };
      }
    }
    return current;
  }

  private List<Tuple> advance(Step step, List<Tuple> tuples) {
    var next = new ArrayList<Tuple>();
    for (Tuple tuple : tuples) {
      JsonNode found = interpreter.evaluate(step.expr(), tuple.value(), tuple.frame());
      if (found.isMissingNode()) {
        continue;
      }
      Ancestry ancestry = ancestryAfter(step.expr(), tuple);
      int index = 0;
      for (JsonNode item : found.isArray() ? found : Items.sequence(found)) {
        meter.step();
        meter.object(1);
        Frame frame = tuple.frame().child(ancestry);
        if (!step.index().isEmpty()) {
          frame.bind(step.index(), Numbers.of(index));
        }
        if (step.focus().isEmpty()) {
          next.add(new Tuple(item, frame));
        } else {
          // A focus leaves the context where it was.
          Frame focused = tuple.frame().child();
          focused.bind(step.focus(), item);
          if (!step.index().isEmpty()) {
            focused.bind(step.index(), Numbers.of(index));
          }
          next.add(new Tuple(tuple.value(), focused));
        }
        index++;
      }
    }
    return next;
  }

  private static Ancestry ancestryAfter(Expr step, Tuple tuple) {
    Ancestry before = tuple.frame().ancestry();
    if (step instanceof Expr.Name || step instanceof Expr.Wildcard) {
      return new Ancestry.Of(tuple.value(), before);
    }
    if (step instanceof Expr.Parent && before instanceof Ancestry.Of(var _, var above)) {
      return above;
    }
    return before;
  }

  private List<Tuple> filter(Expr predicate, List<Tuple> tuples) {
    var kept = new ArrayList<Tuple>();
    for (int i = 0; i < tuples.size(); i++) {
      Tuple tuple = tuples.get(i);
      JsonNode result = interpreter.evaluate(predicate, tuple.value(), tuple.frame());
      if (interpreter.paths().selects(result, i, tuples.size())) {
        kept.add(tuple);
      }
    }
    return kept;
  }

  private static List<Tuple> number(String variable, List<Tuple> tuples) {
    for (int i = 0; i < tuples.size(); i++) {
      tuples.get(i).frame().bind(variable, Numbers.of(i));
    }
    return tuples;
  }

  private List<Tuple> sort(Expr.Sort sort, List<Tuple> tuples) {
    return Sorting.sort(
        tuples,
        (a, b) ->
            Sorting.compare(
                sort.terms(),
                key -> interpreter.evaluate(key, a.value(), a.frame()),
                key -> interpreter.evaluate(key, b.value(), b.frame()),
                sort.at()),
        meter);
  }
}
