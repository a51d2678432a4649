package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Stage;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/// Runs one program once. Values of the input are only read, so many may share them.
final class Interpreter {
  private final Meter meter;
  private final Instant now;
  private final SplittableRandom random;
  private final PathWalk paths;
  private final Calls calls;
  private final Grouping grouping;

  Interpreter(Program program, Meter meter, Instant now, long seed) {
    this.meter = meter;
    this.now = now;
    this.random = new SplittableRandom(seed);
    this.paths = new PathWalk(this, program.ancestralPaths());
    this.calls = new Calls(this);
    this.grouping = new Grouping(this);
  }

  Meter meter() {
    return meter;
  }

  Instant now() {
    return now;
  }

  SplittableRandom random() {
    return random;
  }

  Calls calls() {
    return calls;
  }

  Grouping grouping() {
    return grouping;
  }

  PathWalk paths() {
    return paths;
  }

  JsonNode evaluate(Expr expr, JsonNode input, Frame frame) {
    return Items.settle(unsettled(expr, input, frame));
  }

  /// Before a sequence of one becomes that one: filters and groupings still work on the sequence.
  JsonNode unsettled(Expr expr, JsonNode input, Frame frame) {
    meter.step();
    return switch (expr) {
      case Expr.Nothing _ -> Values.MISSING;
      case Expr.Literal literal -> literal.value();
      case Expr.Name name -> Fields.lookup(input, name.name(), meter);
      case Expr.Wildcard _ -> Fields.all(Values.unwrap(input), meter);
      case Expr.Descendants _ -> Fields.descendants(Values.unwrap(input), meter);
      case Expr.Parent parent -> parent(parent, frame);
      case Expr.Variable(var name, var _, var _) ->
          name.isEmpty() ? Values.unwrap(input) : frame.lookup(name);
      case Expr.Regex regex -> Values.function(new Function.Matching(regex.pattern()));
      case Expr.ArrayOf array -> array(array, input, frame);
      case Expr.Range range -> range(range, input, frame);
      case Expr.ObjectOf object -> grouping.group(object.pairs(), input, frame, object.at());
      case Expr.Path path -> paths.walk(path, input, frame);
      case Expr.Sort _ -> throw new IllegalStateException("sorting is a step of a path");
      case Expr.Filtered(var base, var filters, var _) -> {
        JsonNode value = unsettled(base, input, frame);
        for (Expr predicate : filters) {
          value = paths.filter(predicate, value, frame);
        }
        yield value;
      }
      case Expr.Grouped grouped -> grouping.grouped(grouped, input, frame);
      case Expr.Kept(var base, var _) -> {
        JsonNode value = unsettled(base, input, frame);
        yield value instanceof Items items && items.sequence ? items.keptSingle() : value;
      }
      case Expr.Binary binary -> binary(binary, input, frame);
      case Expr.Negate negate -> negate(negate, input, frame);
      case Expr.Condition(var test, var then, var otherwise, var _) ->
          evaluate(isTrue(test, input, frame) ? then : otherwise, input, frame);
      case Expr.Default(var value, var otherwise, var _) -> {
        JsonNode first = evaluate(value, input, frame);
        yield Values.isTrue(first, meter) ? first : evaluate(otherwise, input, frame);
      }
      case Expr.Coalesce(var value, var otherwise, var _) -> {
        JsonNode first = evaluate(value, input, frame);
        yield first.isMissingNode() ? evaluate(otherwise, input, frame) : first;
      }
      case Expr.Block(var parts, var _) -> block(parts, input, frame);
      case Expr.Bind(var name, var value, var _) -> {
        JsonNode bound = evaluate(value, input, frame);
        frame.bind(name, bound);
        yield bound;
      }
      case Expr.Call call -> calls.call(call, input, frame);
      case Expr.Partial partial -> calls.partly(partial, input, frame);
      case Expr.Placeholder _ -> throw new IllegalStateException("only among arguments");
      case Expr.Lambda lambda -> {
        meter.object(1);
        yield Values.function(new Function.Closure(lambda, input, frame));
      }
      case Expr.Apply apply -> calls.pipe(apply, input, frame);
      case Expr.Transform transform ->
          Values.function(new Function.Transformation(transform, frame));
    };
  }

  boolean isTrue(Expr expr, JsonNode input, Frame frame) {
    return Values.isTrue(evaluate(expr, input, frame), meter);
  }

  private JsonNode block(List<Expr> parts, JsonNode input, Frame frame) {
    Frame inner = frame.child();
    JsonNode last = Values.MISSING;
    for (Expr part : parts) {
      last = evaluate(part, input, inner);
    }
    return last;
  }

  private JsonNode parent(Expr.Parent parent, Frame frame) {
    return switch (frame.ancestry()) {
      case Frame.Ancestry.Of(var value, var _) -> value;
      case Frame.Ancestry.None _ ->
          throw Failure.failed(parent.at(), "% has no parent to stand for here");
    };
  }

  private JsonNode array(Expr.ArrayOf array, JsonNode input, Frame frame) {
    Items items = Items.plain(array.items().size());
    for (Expr item : array.items()) {
      JsonNode value = evaluate(item, input, frame);
      if (value.isMissingNode()) {
        continue;
      }
      if (item instanceof Expr.ArrayOf || !value.isArray()) {
        items.add(value);
      } else {
        meter.steps(value.size() / 16);
        meter.list(value.size());
        items.addFlat(value);
      }
    }
    meter.list(items.size());
    return items;
  }

  private JsonNode range(Expr.Range range, JsonNode input, Frame frame) {
    JsonNode from = evaluate(range.from(), input, frame);
    JsonNode to = evaluate(range.to(), input, frame);
    if (from.isMissingNode() || to.isMissingNode()) {
      return Values.MISSING;
    }
    if (!isWhole(from) || !isWhole(to)) {
      throw Failure.failed(range.at(), "Both ends of a range must be whole numbers");
    }
    long first = (long) Numbers.asDouble(from);
    long last = (long) Numbers.asDouble(to);
    if (first > last) {
      return Values.MISSING;
    }
    long size = last - first + 1;
    // Each number is a node of its own beside its place in the list.
    meter.list(4 * size);
    meter.steps(size / 16);
    Items items = Items.plain((int) Math.min(size, Integer.MAX_VALUE));
    for (long i = first; i <= last; i++) {
      items.add(Numbers.of(i));
    }
    return items;
  }

  private static boolean isWhole(JsonNode value) {
    if (!value.isNumber()) {
      return false;
    }
    double number = Numbers.asDouble(value);
    return number == Math.rint(number) && Math.abs(number) <= 0x1p53;
  }

  private JsonNode binary(Expr.Binary binary, JsonNode input, Frame frame) {
    var operator = binary.operator();
    if (operator == Expr.Operator.AND || operator == Expr.Operator.OR) {
      boolean left = isTrue(binary.left(), input, frame);
      boolean decided = left == (operator == Expr.Operator.OR);
      return Operators.bool(decided ? left : isTrue(binary.right(), input, frame));
    }
    JsonNode left = evaluate(binary.left(), input, frame);
    JsonNode right = evaluate(binary.right(), input, frame);
    try {
      return Operators.apply(operator, left, right, meter);
    } catch (Failure failure) {
      throw failure.at(binary.at());
    }
  }

  private JsonNode negate(Expr.Negate negate, JsonNode input, Frame frame) {
    JsonNode value = evaluate(negate.value(), input, frame);
    if (value.isMissingNode()) {
      return value;
    }
    if (!value.isNumber()) {
      throw Failure.failed(negate.at(), "Only a number can be negated");
    }
    double negated = -Numbers.asDouble(value);
    return negated == 0 ? Numbers.of(0) : Numbers.of(negated);
  }

  /// What a stage of a step does outside of tuples; numbering exists only with them.
  JsonNode stage(Stage stage, JsonNode value, Frame frame) {
    return switch (stage) {
      case Stage.Filter(var predicate) -> paths.filter(predicate, value, frame);
      case Stage.Numbered _ -> value;
    };
  }
}
