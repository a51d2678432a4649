package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Pair;
import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Stage;
import dev.patchbay.expression.jsonata.Expr.Step;
import dev.patchbay.expression.jsonata.Expr.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.StringNode;

/// Builds flat paths out of what the parser reads from left to right.
final class Paths {
  private Paths() {}

  static Path single(Expr expr) {
    return new Path(List.of(Step.of(expr)), false, expr.at());
  }

  /// The name, when the expression is nothing but a name.
  static Optional<String> nameOf(Expr expr) {
    return expr instanceof Path path
            && path.steps().size() == 1
            && path.steps().getFirst().isPlain()
            && path.steps().getFirst().expr() instanceof Expr.Name name
        ? Optional.of(name.name())
        : Optional.empty();
  }

  static Expr join(Expr left, Expr right) {
    var steps = new ArrayList<Step>();
    boolean keepLeft = addSteps(steps, left);
    boolean keepRight = addSteps(steps, right);
    return new Path(steps, keepLeft || keepRight, left.at());
  }

  /// Says whether one result stays a list.
  private static boolean addSteps(List<Step> steps, Expr expr) {
    if (expr instanceof Path path) {
      steps.addAll(path.steps());
      return path.keepSingleton();
    }
    if (expr instanceof Expr.Kept(var base, var _)) {
      addSteps(steps, base);
      return true;
    }
    if (expr instanceof Expr.Filtered filtered && !steps.isEmpty()) {
      steps.add(filteredStep(filtered));
    } else if (expr instanceof Expr.Literal literal) {
      steps.add(Step.of(fieldOf(literal)));
    } else {
      steps.add(Step.of(expr));
    }
    return false;
  }

  /// A string as a step is a field.
  private static Expr.Name fieldOf(Expr.Literal literal) {
    if (literal.value() instanceof StringNode text) {
      return new Expr.Name(text.stringValue(), literal.at(), literal.end());
    }
    throw Failure.syntax(literal.at(), "A number, true, false or null is no step of a path");
  }

  static Expr filter(Expr left, Expr predicate, int at) {
    if (left instanceof Path path) {
      return withLast(path, step -> addStage(step, new Stage.Filter(predicate)));
    }
    if (left instanceof Expr.Filtered(var base, var filters, var start)) {
      var more = new ArrayList<>(filters);
      more.add(predicate);
      return new Expr.Filtered(base, List.copyOf(more), start);
    }
    if (left instanceof Expr.Kept(var base, var start)) {
      return new Expr.Kept(filter(base, predicate, at), start);
    }
    if (left instanceof Expr.Grouped) {
      throw Failure.syntax(at, "A filter cannot follow a grouping");
    }
    return new Expr.Filtered(left, List.of(predicate), left.at());
  }

  static Expr keep(Expr left) {
    return left instanceof Path path
        ? new Path(path.steps(), true, path.at())
        : new Expr.Kept(left, left.at());
  }

  static Expr group(Expr left, List<Pair> pairs, int at) {
    if (left instanceof Expr.Grouped) {
      throw Failure.syntax(at, "A step can have only one grouping");
    }
    return new Expr.Grouped(left, pairs, at);
  }

  static Expr sort(Expr left, List<Term> terms, int at) {
    Path path = asPath(left);
    var steps = new ArrayList<>(path.steps());
    steps.add(Step.of(new Expr.Sort(terms, at)));
    return new Path(steps, path.keepSingleton(), path.at());
  }

  static Expr focus(Expr left, String variable, int at) {
    Path path = asPath(left);
    Step last = path.steps().getLast();
    if (!last.stages().isEmpty()) {
      throw Failure.syntax(at, "@ stands before the filters of a step");
    }
    if (last.expr() instanceof Expr.Sort) {
      throw Failure.syntax(at, "@ stands before the sorting of a step");
    }
    return withLast(path, step -> new Step(step.expr(), step.stages(), variable, step.index()));
  }

  static Expr index(Expr left, String variable) {
    return withLast(
        asPath(left),
        step ->
            step.stages().isEmpty()
                ? new Step(step.expr(), List.of(), step.focus(), variable)
                : addStage(step, new Stage.Numbered(variable)));
  }

  private static Path asPath(Expr expr) {
    if (expr instanceof Path path) {
      return path;
    }
    return expr instanceof Expr.Filtered filtered
        ? new Path(List.of(filteredStep(filtered)), false, filtered.at())
        : single(expr);
  }

  private static Step filteredStep(Expr.Filtered filtered) {
    var stages = filtered.filters().stream().<Stage>map(Stage.Filter::new).toList();
    return new Step(filtered.base(), stages, "", "");
  }

  private static Path withLast(Path path, UnaryOperator<Step> change) {
    var steps = new ArrayList<>(path.steps());
    steps.set(steps.size() - 1, change.apply(steps.getLast()));
    return new Path(steps, path.keepSingleton(), path.at());
  }

  private static Step addStage(Step step, Stage stage) {
    var stages = new ArrayList<>(step.stages());
    stages.add(stage);
    return new Step(step.expr(), List.copyOf(stages), step.focus(), step.index());
  }
}
