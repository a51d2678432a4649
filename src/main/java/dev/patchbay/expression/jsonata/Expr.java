package dev.patchbay.expression.jsonata;

import com.google.re2j.Pattern;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The syntax tree. `at` is where a node starts in the source, or where its operator stands.
///
/// Paths are flat: `a.b[0].c` is one [Path] of three [Step]s, and a filter belongs to its step.
public sealed interface Expr {
  int at();

  /// Written where something optional is absent, such as the else of `a ? b`.
  record Nothing(int at) implements Expr {}

  /// `end` is exclusive.
  record Literal(JsonNode value, int at, int end) implements Expr {}

  /// A field. `end` is exclusive and includes quotes or backticks.
  record Name(String name, int at, int end) implements Expr {}

  record Wildcard(int at) implements Expr {}

  record Descendants(int at) implements Expr {}

  record Parent(int at) implements Expr {}

  /// `$name`; the empty name is the context, `$` is the root.
  record Variable(String name, int at, int end) implements Expr {}

  record Regex(Pattern pattern, int at) implements Expr {}

  record ArrayOf(List<Expr> items, int at) implements Expr {}

  record Range(Expr from, Expr to, int at) implements Expr {}

  record ObjectOf(List<Pair> pairs, int at) implements Expr {}

  record Path(List<Step> steps, boolean keepSingleton, int at) implements Expr {
    public Path {
      steps = List.copyOf(steps);
    }

    /// Whether a step binds a variable (`@$v`, `#$i`), so that items must carry their bindings along.
    boolean binds() {
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i).binds()) {
          return true;
        }
      }
      return false;
    }
  }

  /// Only ever a step of a path.
  record Sort(List<Term> terms, int at) implements Expr {}

  record Filtered(Expr base, List<Expr> filters, int at) implements Expr {}

  record Grouped(Expr base, List<Pair> pairs, int at) implements Expr {}

  /// `base[]`: one result stays a list of one.
  record Kept(Expr base, int at) implements Expr {}

  record Binary(Operator operator, Expr left, Expr right, int at) implements Expr {}

  record Negate(Expr value, int at) implements Expr {}

  record Condition(Expr test, Expr then, Expr otherwise, int at) implements Expr {}

  /// `a ?: b`: a if it counts as true.
  record Default(Expr value, Expr otherwise, int at) implements Expr {}

  /// `a ?? b`: a if there is one.
  record Coalesce(Expr value, Expr otherwise, int at) implements Expr {}

  record Block(List<Expr> parts, int at) implements Expr {}

  record Bind(String name, Expr value, int at) implements Expr {}

  record Call(Expr procedure, List<Expr> arguments, int at) implements Expr {}

  /// A call with [Placeholder]s among its arguments.
  record Partial(Expr procedure, List<Expr> arguments, int at) implements Expr {}

  record Placeholder(int at) implements Expr {}

  record Lambda(List<String> parameters, Signature signature, Expr body, int at) implements Expr {}

  record Apply(Expr left, Expr right, int at) implements Expr {}

  record Transform(Expr pattern, Expr update, Expr delete, int at) implements Expr {}

  /// One step of a path. Empty `focus` or `index`: none is bound.
  record Step(Expr expr, List<Stage> stages, String focus, String index) {
    static Step of(Expr expr) {
      return new Step(expr, List.of(), "", "");
    }

    boolean binds() {
      return !focus.isEmpty()
          || !index.isEmpty()
          || stages.stream().anyMatch(stage -> stage instanceof Stage.Numbered);
    }

    boolean isPlain() {
      return stages.isEmpty() && expr instanceof Name;
    }
  }

  sealed interface Stage {
    record Filter(Expr predicate) implements Stage {}

    record Numbered(String variable) implements Stage {}
  }

  record Pair(Expr key, Expr value) {}

  record Term(Expr key, boolean descending) {}

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONCAT,
    IN,
    AND,
    OR
  }
}
