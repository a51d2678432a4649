package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Expr;
import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Stage;
import dev.patchbay.expression.jsonata.Expr.Step;
import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.expression.jsonata.Trees;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what an expression refers to, on the syntax tree, so that strings and comments do not
/// count and a name that the expression binds itself is its own.
public final class References {
  /// What was found, also when something else was wrong.
  record Found(List<Reference> references, List<Problem> problems) {}

  private final List<Reference> references = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private References() {}

  /// Fails with [Codes#SYNTAX], or with [Codes#DYNAMIC_REFERENCE] for each use of `$nodes` that no
  /// renaming could follow.
  public static Parsed<List<Reference>> in(String jsonata) {
    Found found = find(jsonata);
    return found.problems().isEmpty()
        ? new Parsed.Ok<>(found.references())
        : new Parsed.Failed<>(found.problems());
  }

  static Found find(String jsonata) {
    var finder = new References();
    try {
      finder.visit(Program.parse(jsonata).root(), new HashSet<>(), true);
    } catch (Failure failure) {
      finder.problems.add(Codes.problem(failure, 0));
    }
    finder.references.sort(Comparator.comparingInt(Reference::start));
    return new Found(List.copyOf(finder.references), List.copyOf(finder.problems));
  }

  /// `own` are the variables bound so far where this is evaluated; `atInput` says whether the
  /// context there still is the node's input.
  private void visit(Expr expr, Set<String> own, boolean atInput) {
    if (expr instanceof Path path) {
      visitPath(path, own, atInput);
    } else if (expr instanceof Expr.Variable variable) {
      visitVariable(variable, own, atInput);
    } else if (expr instanceof Expr.Block block) {
      var inner = new HashSet<>(own);
      for (Expr part : block.parts()) {
        visit(part, inner, atInput);
      }
    } else if (expr instanceof Expr.Bind(var name, var value, var _)) {
      visitBinding(name, value, own, atInput);
    } else if (expr instanceof Expr.Lambda lambda) {
      var inner = new HashSet<>(own);
      inner.addAll(lambda.parameters());
      visit(lambda.body(), inner, atInput);
    } else if (expr instanceof Expr.Filtered(var base, var filters, var _)) {
      visit(base, own, atInput);
      filters.forEach(predicate -> visit(predicate, own, false));
    } else if (expr instanceof Expr.Grouped(var base, var pairs, var _)) {
      visit(base, own, atInput);
      pairs.forEach(pair -> {
        visit(pair.key(), own, false);
        visit(pair.value(), own, false);
      });
    } else {
      boolean same = !(expr instanceof Expr.Transform || expr instanceof Expr.Sort);
      for (Expr child : Trees.children(expr)) {
        visit(child, own, atInput && same);
      }
    }
  }

  /// A function may call itself by the name it is bound to.
  private void visitBinding(String name, Expr value, Set<String> own, boolean atInput) {
    if (value instanceof Expr.Lambda) {
      own.add(name);
    }
    visit(value, own, atInput);
    own.add(name);
  }

  /// A variable that is no start of a path.
  private void visitVariable(Expr.Variable variable, Set<String> own, boolean atInput) {
    if (!own.contains(variable.name())) {
      add(variable, List.of(), atInput);
    }
  }

  private void visitPath(Path path, Set<String> own, boolean atInput) {
    Step first = path.steps().getFirst();
    Expr origin = first.expr();
    boolean filtered = !first.stages().isEmpty();
    var inner = new HashSet<>(own);
    if (origin instanceof Expr.Filtered(Expr.Variable variable, var filters, var _)) {
      origin = variable;
      filtered = true;
      filters.forEach(predicate -> visit(predicate, own, false));
    }
    if (origin instanceof Expr.Variable variable) {
      if (!own.contains(variable.name())) {
        add(variable, filtered && isNodes(variable) ? List.of() : names(path, 1), atInput);
      }
    } else if (origin instanceof Expr.Name name) {
      if (atInput) {
        List<Expr.Name> names = names(path, 0);
        references.add(new Reference.Input(texts(names), name.at(), names.getLast().end()));
      }
    } else {
      visit(origin, inner, atInput);
    }
    for (int i = 0; i < path.steps().size(); i++) {
      visitStep(path.steps().get(i), i > 0, inner);
    }
  }

  private void visitStep(Step step, boolean withExpression, Set<String> own) {
    if (withExpression && !(step.expr() instanceof Expr.Name)) {
      visit(step.expr(), own, false);
    }
    if (!step.focus().isEmpty()) {
      own.add(step.focus());
    }
    if (!step.index().isEmpty()) {
      own.add(step.index());
    }
    for (Stage stage : step.stages()) {
      switch (stage) {
        case Stage.Filter(var predicate) -> visit(predicate, own, false);
        case Stage.Numbered(var variable) -> own.add(variable);
      }
    }
  }

  /// The names that follow each other in a path; filters between them do not change where they
  /// lead.
  private static List<Expr.Name> names(Path path, int from) {
    var names = new ArrayList<Expr.Name>();
    for (Step step : path.steps().subList(from, path.steps().size())) {
      if (!(step.expr() instanceof Expr.Name name)) {
        break;
      }
      names.add(name);
    }
    return names;
  }

  private static boolean isNodes(Expr.Variable variable) {
    return variable.name().equals("nodes");
  }

  private void add(Expr.Variable variable, List<Expr.Name> names, boolean atInput) {
    int start = variable.at();
    int end = names.isEmpty() ? variable.end() : names.getLast().end();
    List<String> path = texts(names);
    switch (variable.name()) {
      case "nodes" -> addNode(variable, names);
      case "trigger" -> references.add(new Reference.Trigger(path, start, end));
      case "run" -> references.add(new Reference.Run(path, start, end));
      case "item" -> references.add(new Reference.Item(path, start, end));
      case "index" -> references.add(new Reference.Index(start, variable.end()));
      case "vars" -> {
        if (!names.isEmpty()) {
          Expr.Name name = names.getFirst();
          references.add(new Reference.Variable(name.name(), start, name.end()));
        }
      }
      case "$" -> references.add(new Reference.Input(path, start, end));
      case "" -> {
        if (atInput) {
          references.add(new Reference.Input(path, start, end));
        }
      }
      default -> {}
    }
  }

  private void addNode(Expr.Variable variable, List<Expr.Name> names) {
    if (names.isEmpty()) {
      problems.add(
          new Problem(
              "",
              Codes.DYNAMIC_REFERENCE,
              "After $nodes stands a dot and the name of a node, so that renaming it can follow"
                  + " (character "
                  + (variable.at() + 1)
                  + ")."));
      return;
    }
    Expr.Name name = names.getFirst();
    references.add(
        new Reference.Node(
            name.name(),
            texts(names.subList(1, names.size())),
            variable.at(),
            names.getLast().end(),
            name.at(),
            name.end()));
  }

  private static List<String> texts(List<Expr.Name> names) {
    return names.stream().map(Expr.Name::name).toList();
  }
}
