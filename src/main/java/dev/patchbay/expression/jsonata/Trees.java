package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Pair;
import dev.patchbay.expression.jsonata.Expr.Path;
import dev.patchbay.expression.jsonata.Expr.Stage;
import dev.patchbay.expression.jsonata.Expr.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Walking over syntax trees.
public final class Trees {
  private Trees() {}

  /// The expressions directly inside one, in the order of the source.
  public static List<Expr> children(Expr expr) {
    return switch (expr) {
      case Expr.Nothing _,
          Expr.Literal _,
          Expr.Name _,
          Expr.Wildcard _,
          Expr.Descendants _,
          Expr.Parent _,
          Expr.Variable _,
          Expr.Regex _,
          Expr.Placeholder _ ->
          List.of();
      case Expr.ArrayOf array -> array.items();
      case Expr.Range(var from, var to, var _) -> List.of(from, to);
      case Expr.ObjectOf object -> ofPairs(object.pairs());
      case Path path -> path.steps().stream().flatMap(s -> ofStep(s).stream()).toList();
      case Expr.Sort sort -> sort.terms().stream().map(Expr.Term::key).toList();
      case Expr.Filtered(var base, var filters, var _) -> with(base, filters);
      case Expr.Grouped(var base, var pairs, var _) -> with(base, ofPairs(pairs));
      case Expr.Kept kept -> List.of(kept.base());
      case Expr.Binary binary -> List.of(binary.left(), binary.right());
      case Expr.Negate negate -> List.of(negate.value());
      case Expr.Condition(var test, var then, var otherwise, var _) ->
          List.of(test, then, otherwise);
      case Expr.Default(var value, var otherwise, var _) -> List.of(value, otherwise);
      case Expr.Coalesce(var value, var otherwise, var _) -> List.of(value, otherwise);
      case Expr.Block block -> block.parts();
      case Expr.Bind bind -> List.of(bind.value());
      case Expr.Call(var procedure, var arguments, var _) -> with(procedure, arguments);
      case Expr.Partial(var procedure, var arguments, var _) -> with(procedure, arguments);
      case Expr.Lambda lambda -> List.of(lambda.body());
      case Expr.Apply apply -> List.of(apply.left(), apply.right());
      case Expr.Transform(var pattern, var update, var delete, var _) ->
          List.of(pattern, update, delete);
    };
  }

  static List<Expr> ofStep(Step step) {
    var all = new ArrayList<Expr>();
    all.add(step.expr());
    for (Stage stage : step.stages()) {
      if (stage instanceof Stage.Filter(var predicate)) {
        all.add(predicate);
      }
    }
    return all;
  }

  private static List<Expr> ofPairs(List<Pair> pairs) {
    return pairs.stream().flatMap(pair -> List.of(pair.key(), pair.value()).stream()).toList();
  }

  private static List<Expr> with(Expr first, List<Expr> more) {
    var all = new ArrayList<Expr>();
    all.add(first);
    all.addAll(more);
    return all;
  }

  /// The paths in whose steps `%` occurs, by identity. Usually none.
  static Set<Path> ancestral(Expr root) {
    Set<Path> paths = Collections.newSetFromMap(new IdentityHashMap<>());
    mark(root, paths);
    return paths;
  }

  /// Whether `%` occurs in it.
  private static boolean mark(Expr expr, Set<Path> paths) {
    boolean found = expr instanceof Expr.Parent;
    for (Expr child : children(expr)) {
      found |= mark(child, paths);
    }
    if (found && expr instanceof Path path) {
      paths.add(path);
    }
    return found;
  }
}
