package dev.patchbay.expression.jsonata;

import com.google.re2j.Pattern;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Something that can be called.
sealed interface Function {
  /// How many arguments `$map` and its relatives pass: value, index, whole list.
  int arity();

  /// `function($a) {…}` with what it sees around it.
  record Closure(Expr.Lambda lambda, JsonNode input, Frame frame) implements Function {
    @Override
    public int arity() {
      return lambda.parameters().size();
    }
  }

  record Builtin(String name, Signature signature, Body body) implements Function {
    @Override
    public int arity() {
      return signature.arity();
    }
  }

  /// `$f(?, 2)`: missing nodes are not placeholders, so the open places are listed.
  record Partly(Function function, List<JsonNode> arguments, List<Integer> open)
      implements Function {
    @Override
    public int arity() {
      return open.size();
    }
  }

  /// `$f ~> $g`
  record Chain(Function first, Function second) implements Function {
    @Override
    public int arity() {
      return 1;
    }
  }

  record Matching(Pattern pattern) implements Function {
    @Override
    public int arity() {
      return 1;
    }
  }

  /// The `next` of a match object.
  record NextMatch(com.google.re2j.Matcher matcher) implements Function {
    @Override
    public int arity() {
      return 0;
    }
  }

  /// `|pattern|update, delete|`
  record Transformation(Expr.Transform transform, Frame frame) implements Function {
    @Override
    public int arity() {
      return 1;
    }
  }

  @FunctionalInterface
  interface Body {
    JsonNode call(Arguments arguments);
  }
}
