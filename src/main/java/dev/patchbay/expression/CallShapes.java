package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Expr;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shapes that functions give.
final class CallShapes {
  private static final Map<String, Shape> RESULTS =
      Stream.of(
              named(
                  Shape.NUM,
                  "sum count max min average number abs floor ceil round sqrt power random length"
                      + " parseInteger millis toMillis"),
              named(
                  Shape.TEXT,
                  "string substring substringBefore substringAfter lowercase uppercase trim pad"
                      + " join replace base64encode base64decode encodeUrlComponent encodeUrl"
                      + " decodeUrlComponent decodeUrl formatNumber formatBase formatInteger now"
                      + " fromMillis type"),
              named(Shape.BOOL, "boolean not exists contains"),
              named(new Shape.ListOf(Shape.TEXT), "split"),
              named(Shaping.found(Shape.TEXT), "keys"))
          .flatMap(results -> results.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final ShapeWalk walk;
  private final Shape context;
  private final Map<String, Shape> own;

  CallShapes(ShapeWalk walk, Shape context, Map<String, Shape> own) {
    this.walk = walk;
    this.context = context;
    this.own = own;
  }

  private static Map<String, Shape> named(Shape shape, String names) {
    return Stream.of(names.split(" ")).collect(Collectors.toMap(name -> name, _ -> shape));
  }

  /// `left ~> right`
  Shape pipe(Expr.Apply apply) {
    if (apply.right() instanceof Expr.Call(var procedure, var arguments, var _)) {
      var all = new ArrayList<Expr>();
      all.add(apply.left());
      all.addAll(arguments);
      return call(procedure, all);
    }
    return apply.right() instanceof Expr.Variable
        ? call(apply.right(), List.of(apply.left()))
        : walkAll(List.of(apply.left(), apply.right()));
  }

  private Shape walkAll(List<Expr> exprs) {
    exprs.forEach(expr -> walk.shape(expr, context, own));
    return Shape.UNKNOWN;
  }

  Shape call(Expr procedure, List<Expr> arguments) {
    if (!(procedure instanceof Expr.Variable(var name, var _, var _)) || own.containsKey(name)) {
      walk.shape(procedure, context, own);
      return walkAll(arguments);
    }
    Shape fixed = RESULTS.get(name);
    if (fixed != null || arguments.isEmpty()) {
      walkAll(arguments);
      return fixed == null ? Shape.UNKNOWN : fixed;
    }
    Shape first = walk.shape(arguments.getFirst(), context, own);
    Shape element = Shaping.flat(first);
    List<Expr> rest = arguments.subList(1, arguments.size());
    return switch (name) {
      case "map" -> Shaping.found(applied(rest, List.of(element, Shape.NUM, first)));
      case "filter" -> {
        applied(rest, List.of(element, Shape.NUM, first));
        yield Shaping.found(element);
      }
      case "single" -> {
        applied(rest, List.of(element, Shape.NUM, first));
        yield element;
      }
      case "sort" -> {
        applied(rest, List.of(element, element));
        yield list(element);
      }
      case "each", "sift", "reduce" -> {
        applied(rest, List.of());
        yield Shape.UNKNOWN;
      }
      case "reverse", "shuffle" -> list(element);
      case "distinct", "clone" -> first;
      case "append" -> {
        Shape second = rest.isEmpty() ? element : walk.shape(rest.getFirst(), context, own);
        yield list(Shaping.join(List.of(element, Shaping.flat(second))));
      }
      case "merge" -> element instanceof Shape.Obj ? element : Shape.UNKNOWN;
      default -> walkAll(rest);
    };
  }

  private static Shape list(Shape element) {
    return element instanceof Shape.Unknown ? element : new Shape.ListOf(element);
  }

  /// The first of the arguments called with these, if it is written out as a function.
  private Shape applied(List<Expr> arguments, List<Shape> parameters) {
    if (arguments.isEmpty()) {
      return Shape.UNKNOWN;
    }
    if (arguments.getFirst() instanceof Expr.Lambda lambda) {
      Shape result = walk.lambda(lambda, parameters, context, own);
      walkAll(arguments.subList(1, arguments.size()));
      return Shaping.flat(result);
    }
    return walkAll(arguments);
  }
}
