package dev.patchbay.expression.jsonata;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A text that is JSONata. Immutable, so one may be run by many threads at once.
public final class Program {
  private final String source;
  private final Expr root;
  private final Set<Expr.Path> ancestralPaths;

  private Program(String source, Expr root) {
    this.source = source;
    this.root = root;
    this.ancestralPaths = source.indexOf('%') < 0 ? Set.of() : Trees.ancestral(root);
  }

  /// @throws Failure of kind [Failure.Kind#SYNTAX]
  public static Program parse(String source) {
    return new Program(source, Parser.parse(source));
  }

  public String source() {
    return source;
  }

  public Expr root() {
    return root;
  }

  /// By identity: equal paths at two places need not be treated equally.
  Set<Expr.Path> ancestralPaths() {
    return ancestralPaths;
  }

  /// The value, or the missing node when there is none. What it shares with the input is not
  /// copied, so neither may be changed afterwards. Functions do not leave: they become missing.
  ///
  /// @param variables by name without `$`
  /// @param characters of JSON that the result may have
  /// @throws Failure when it cannot be run, or uses more than the meter gives
  public JsonNode run(
      JsonNode input,
      Map<String, JsonNode> variables,
      Instant now,
      long seed,
      Meter meter,
      long characters) {
    Frame frame = Frame.outermost(variables);
    frame.bind("$", input);
    JsonNode context = input.isArray() ? Items.wrapping(input) : input;
    var interpreter = new Interpreter(this, meter, now, seed);
    return Results.plain(interpreter.evaluate(root, context, frame), meter, characters);
  }
}
