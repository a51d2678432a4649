package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Expr;
import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Stage;
import dev.patchbay.expression.jsonata.Expr.Step;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Goes through an expression as the interpreter would, with shapes instead of values, and notes
/// fields that cannot exist.
final class ShapeWalk {
  private final ScopeShapes scope;
  private final List<Problem> problems;

  ShapeWalk(ScopeShapes scope, List<Problem> problems) {
    this.scope = scope;
    this.problems = problems;
  }

  Shape shape(Expr expr) {
    return shape(expr, scope.input(), new HashMap<>());
  }

  /// `own` are the variables that the expression itself has bound so far.
  Shape shape(Expr expr, Shape context, Map<String, Shape> own) {
    return switch (expr) {
      case Expr.Nothing _,
          Expr.Wildcard _,
          Expr.Descendants _,
          Expr.Parent _,
          Expr.Regex _,
          Expr.Placeholder _,
          Expr.Sort _ ->
          Shape.UNKNOWN;
      case Expr.Literal(var value, var _, var _) -> Shape.of(value);
      case Expr.Name name -> field(context, name);
      case Expr.Variable(var name, var _, var _) -> variable(name, context, own);
      case Expr.ArrayOf array -> array(array, context, own);
      case Expr.Range(var from, var to, var _) -> {
        shape(from, context, own);
        shape(to, context, own);
        yield new Shape.ListOf(Shape.NUM);
      }
      case Expr.ObjectOf object -> object(object.pairs(), Shaping.flat(context), own, false);
      case Path path -> path(path, context, own);
      case Expr.Filtered(var base, var filters, var _) -> {
        Shape shape = shape(base, context, own);
        for (Expr predicate : filters) {
          shape = filtered(shape, predicate, own);
        }
        yield shape;
      }
      case Expr.Grouped(var base, var pairs, var _) -> {
        Shape element = Shaping.flat(shape(base, context, own));
        object(pairs, element, own, true);
        yield new Shape.Obj(Map.of(), true);
      }
      case Expr.Kept kept -> Shaping.kept(shape(kept.base(), context, own));
      case Expr.Binary binary -> binary(binary, context, own);
      case Expr.Negate negate -> {
        shape(negate.value(), context, own);
        yield Shape.NUM;
      }
      case Expr.Condition(var test, var then, var otherwise, var _) -> {
        shape(test, context, own);
        Shape first = shape(then, context, own);
        yield otherwise instanceof Expr.Nothing
            ? first
            : Shaping.join(List.of(first, shape(otherwise, context, own)));
      }
      case Expr.Default(var value, var otherwise, var _) ->
          Shaping.join(List.of(shape(value, context, own), shape(otherwise, context, own)));
      case Expr.Coalesce(var value, var otherwise, var _) ->
          Shaping.join(List.of(shape(value, context, own), shape(otherwise, context, own)));
      case Expr.Block(var parts, var _) -> {
        var inner = new HashMap<>(own);
        Shape last = Shape.UNKNOWN;
        for (Expr part : parts) {
          last = shape(part, context, inner);
        }
        yield last;
      }
      case Expr.Bind(var name, var value, var _) -> {
        own.putIfAbsent(name, Shape.UNKNOWN);
        Shape bound = shape(value, context, own);
        own.put(name, bound);
        yield bound;
      }
      case Expr.Call call -> new CallShapes(this, context, own).call(call.procedure(), call.arguments());
      case Expr.Apply apply -> new CallShapes(this, context, own).pipe(apply);
      case Expr.Partial partial -> {
        partial.arguments().forEach(argument -> shape(argument, context, own));
        yield Shape.UNKNOWN;
      }
      case Expr.Lambda lambda -> {
        lambda(lambda, List.of(), context, own);
        yield Shape.UNKNOWN;
      }
      case Expr.Transform _ -> Shape.UNKNOWN;
    };
  }

  /// The shape of a function's result when its first parameters have these shapes.
  Shape lambda(
      Expr.Lambda lambda, List<Shape> arguments, Shape context, Map<String, Shape> own) {
    var inner = new HashMap<>(own);
    for (int i = 0; i < lambda.parameters().size(); i++) {
      inner.put(
          lambda.parameters().get(i), i < arguments.size() ? arguments.get(i) : Shape.UNKNOWN);
    }
    return shape(lambda.body(), context, inner);
  }

  private Shape variable(String name, Shape context, Map<String, Shape> own) {
    Shape bound = own.get(name);
    if (bound != null) {
      return bound;
    }
    return name.isEmpty() ? context : scope.variable(name);
  }

  private Shape array(Expr.ArrayOf array, Shape context, Map<String, Shape> own) {
    var elements = new ArrayList<Shape>();
    for (Expr item : array.items()) {
      Shape shape = shape(item, context, own);
      elements.add(item instanceof Expr.ArrayOf ? shape : Shaping.flat(shape));
    }
    return new Shape.ListOf(Shaping.join(elements));
  }

  /// A group's key is computed, so only its values are looked at.
  private Shape object(
      List<Expr.Pair> pairs, Shape context, Map<String, Shape> own, boolean grouping) {
    var fields = new LinkedHashMap<String, Shape.Field>();
    boolean open = false;
    for (Expr.Pair pair : pairs) {
      shape(pair.key(), context, own);
      // The value of a group sees one item or the list of them.
      Shape value = shape(pair.value(), grouping ? Shaping.found(context) : context, own);
      if (pair.key() instanceof Expr.Literal(var key, var _, var _) && key.isString()) {
        fields.put(key.stringValue(), new Shape.Field(value, true));
      } else {
        open = true;
      }
    }
    return new Shape.Obj(fields, open);
  }

  private Shape binary(Expr.Binary binary, Shape context, Map<String, Shape> own) {
    shape(binary.left(), context, own);
    shape(binary.right(), context, own);
    return switch (binary.operator()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> Shape.NUM;
      case CONCAT -> Shape.TEXT;
      case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, AND, OR ->
          Shape.BOOL;
    };
  }

  private Shape path(Path path, Shape context, Map<String, Shape> own) {
    var inner = new HashMap<>(own);
    Shape current = context;
    boolean many = false;
    List<Step> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean absolute = i == 0 && !(step.expr() instanceof Expr.Name);
      if (!absolute) {
        many |= Shaping.maybeList(current);
        current = Shaping.flat(current);
      }
      if (step.expr() instanceof Expr.Sort sort) {
        Shape element = current;
        sort.terms().forEach(term -> shape(term.key(), element, inner));
        many = true;
        continue;
      }
      Shape result = shape(step.expr(), current, inner);
      for (Stage stage : step.stages()) {
        switch (stage) {
          case Stage.Filter(var predicate) -> result = filtered(result, predicate, inner);
          case Stage.Numbered(var variable) -> inner.put(variable, Shape.NUM);
        }
      }
      if (!step.index().isEmpty()) {
        inner.put(step.index(), Shape.NUM);
      }
      if (step.focus().isEmpty()) {
        current = result;
      } else {
        inner.put(step.focus(), Shaping.flat(result));
        many = true;
      }
    }
    Shape found = many ? Shaping.found(Shaping.flat(current)) : current;
    return path.keepSingleton() ? Shaping.kept(found) : found;
  }

  /// `[0]` gives one element; a condition gives none, one or several.
  private Shape filtered(Shape shape, Expr predicate, Map<String, Shape> own) {
    Shape element = Shaping.flat(shape);
    if (predicate instanceof Expr.Literal(var position, var _, var _) && position.isNumber()) {
      return element;
    }
    shape(predicate, element, own);
    return Shaping.maybeList(shape) ? Shaping.found(element) : shape;
  }

  private Shape field(Shape shape, Expr.Name name) {
    return switch (shape) {
      case Shape.Unknown _, Shape.Null _ -> Shape.UNKNOWN;
      case Shape.ListOf(var element) -> Shaping.found(Shaping.flat(field(element, name)));
      case Shape.OneOf(var options) -> fieldOfAny(options, name);
      case Shape.Obj(var fields, var open) -> {
        Shape.Field field = fields.get(name.name());
        if (field != null) {
          yield field.shape();
        }
        if (!open) {
          unknown(name, fields);
        }
        yield Shape.UNKNOWN;
      }
      case Shape.Bool _, Shape.Num _, Shape.Text _ -> {
        unknown(name, Map.of());
        yield Shape.UNKNOWN;
      }
    };
  }

  /// Wrong only when no alternative has the field.
  private Shape fieldOfAny(List<Shape> options, Expr.Name name) {
    var found = new ArrayList<Shape>();
    var wrong = new ArrayList<Problem>();
    for (Shape option : options) {
      int before = problems.size();
      Shape field = field(option, name);
      if (problems.size() == before) {
        found.add(field);
      } else {
        wrong.add(problems.removeLast());
      }
    }
    if (found.isEmpty() && !wrong.isEmpty()) {
      problems.add(wrong.getFirst());
    }
    return Shaping.join(found);
  }

  private void unknown(Expr.Name name, Map<String, Shape.Field> fields) {
    String hint =
        Suggestions.closest(name.name(), fields.keySet())
            .map(close -> "; did you mean " + close + "?")
            .orElse(".");
    problems.add(
        new Problem(
            "",
            Codes.UNKNOWN_FIELD,
            "There is no field " + name.name() + " (character " + (name.at() + 1) + ")" + hint));
  }
}
