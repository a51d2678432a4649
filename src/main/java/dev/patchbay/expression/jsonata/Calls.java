package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Function.Closure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Calls functions. A call in last place of a function replaces that function, so that tail
/// recursion needs no stack.
final class Calls {
  /// What the body of a function comes to.
  private sealed interface Outcome {
    record Done(JsonNode value) implements Outcome {}

    record Tail(Function function, List<JsonNode> arguments, JsonNode input) implements Outcome {}
  }

  private final Interpreter interpreter;
  private final Meter meter;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.meter = interpreter.meter();
  }

  JsonNode call(Expr.Call call, JsonNode input, Frame frame) {
    try {
      Function function = procedure(call.procedure(), input, frame);
      return apply(function, arguments(call, input, frame), input);
    } catch (Failure failure) {
      throw failure.at(call.procedure().at());
    }
  }

  private List<JsonNode> arguments(Expr.Call call, JsonNode input, Frame frame) {
    var values = new ArrayList<JsonNode>(call.arguments().size() + 1);
    for (Expr argument : call.arguments()) {
      values.add(interpreter.evaluate(argument, input, frame));
    }
    return values;
  }

  private Function procedure(Expr procedure, JsonNode input, Frame frame) {
    JsonNode value = interpreter.evaluate(procedure, input, frame);
    if (Values.isFunction(value)) {
      return Values.asFunction(value);
    }
    if (procedure instanceof Expr.Variable(var name, var at, var _)) {
      throw Failure.failed(at, "There is no function $" + name);
    }
    String hint =
        Paths.nameOf(procedure)
            .filter(name -> Values.isFunction(frame.lookup(name)))
            .map(name -> "; did you mean $" + name + "?")
            .orElse("");
    throw Failure.failed(procedure.at(), "Something that is not a function is called" + hint);
  }

  /// `left ~> right`
  JsonNode pipe(Expr.Apply apply, JsonNode input, Frame frame) {
    JsonNode left = interpreter.evaluate(apply.left(), input, frame);
    try {
      if (apply.right() instanceof Expr.Call call) {
        Function function = procedure(call.procedure(), input, frame);
        List<JsonNode> arguments = arguments(call, input, frame);
        arguments.addFirst(left);
        return apply(function, arguments, input);
      }
      JsonNode right = interpreter.evaluate(apply.right(), input, frame);
      if (!Values.isFunction(right)) {
        throw Failure.failed("Right of ~> stands a function");
      }
      Function function = Values.asFunction(right);
      return Values.isFunction(left)
          ? Values.function(new Function.Chain(Values.asFunction(left), function))
          : apply(function, List.of(left), Values.MISSING);
    } catch (Failure failure) {
      throw failure.at(apply.at());
    }
  }

  /// `$f(?, 2)`
  JsonNode partly(Expr.Partial partial, JsonNode input, Frame frame) {
    Function function = procedure(partial.procedure(), input, frame);
    var arguments = new ArrayList<JsonNode>();
    var open = new ArrayList<Integer>();
    for (Expr argument : partial.arguments()) {
      if (argument instanceof Expr.Placeholder) {
        open.add(arguments.size());
        arguments.add(Values.MISSING);
      } else {
        arguments.add(interpreter.evaluate(argument, input, frame));
      }
    }
    return Values.function(new Function.Partly(function, arguments, open));
  }

  JsonNode apply(Function callee, List<JsonNode> arguments, JsonNode input) {
    meter.enter();
    Function function = callee;
    List<JsonNode> values = arguments;
    JsonNode context = input;
    while (true) {
      meter.step();
      switch (function) {
        case Closure closure -> {
          switch (body(closure, values, context)) {
            case Outcome.Done(var value) -> {
              meter.leave();
              return value;
            }
            case Outcome.Tail(var next, var nextValues, var nextContext) -> {
              function = next;
              values = nextValues;
              context = nextContext;
            }
          }
        }
        case Function.Partly partly -> {
          values = fill(partly, values);
          function = partly.function();
        }
        case Function.Builtin builtin -> {
          JsonNode value = builtin(builtin, values, context);
          meter.leave();
          return value;
        }
        case Function.Chain(var first, var second) -> {
          values = List.of(apply(first, values, Values.MISSING));
          function = second;
        }
        case Function.Matching(var pattern) -> {
          meter.leave();
          return RegexFunctions.first(pattern, values, meter);
        }
        case Function.NextMatch(var matcher) -> {
          meter.leave();
          return RegexFunctions.next(matcher, meter);
        }
        case Function.Transformation transformation -> {
          JsonNode value = new Transformer(interpreter, transformation).apply(values);
          meter.leave();
          return value;
        }
      }
    }
  }

  private JsonNode builtin(Function.Builtin builtin, List<JsonNode> values, JsonNode context) {
    List<JsonNode> fitted = builtin.signature().fit(builtin.name(), values, context, meter);
    return builtin.body().call(new Arguments(builtin.name(), fitted, interpreter));
  }

  private static List<JsonNode> fill(Function.Partly partly, List<JsonNode> values) {
    var filled = new ArrayList<>(partly.arguments());
    int next = 0;
    for (int place : partly.open()) {
      if (next < values.size()) {
        filled.set(place, values.get(next++));
      }
    }
    return filled;
  }

  private Outcome body(Closure closure, List<JsonNode> values, JsonNode context) {
    Expr.Lambda lambda = closure.lambda();
    List<JsonNode> fitted = lambda.signature().fit("function", values, context, meter);
    Frame frame = closure.frame().child();
    meter.object(lambda.parameters().size());
    for (int i = 0; i < lambda.parameters().size(); i++) {
      frame.bind(
          lambda.parameters().get(i), i < fitted.size() ? fitted.get(i) : Values.MISSING);
    }
    return tail(lambda.body(), closure.input(), frame);
  }

  private Outcome tail(Expr body, JsonNode input, Frame frame) {
    if (body instanceof Expr.Condition(var test, var then, var otherwise, var _)) {
      return tail(interpreter.isTrue(test, input, frame) ? then : otherwise, input, frame);
    }
    if (body instanceof Expr.Block(var parts, var _) && !parts.isEmpty()) {
      Frame inner = frame.child();
      parts.subList(0, parts.size() - 1).forEach(p -> interpreter.evaluate(p, input, inner));
      return tail(parts.getLast(), input, inner);
    }
    if (body instanceof Expr.Call call) {
      try {
        Function function = procedure(call.procedure(), input, frame);
        return new Outcome.Tail(function, arguments(call, input, frame), input);
      } catch (Failure failure) {
        throw failure.at(call.procedure().at());
      }
    }
    return new Outcome.Done(interpreter.evaluate(body, input, frame));
  }
}
