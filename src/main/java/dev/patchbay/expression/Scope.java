package dev.patchbay.expression;

import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// What expressions can see: the node's input as `$`, and `$nodes`, `$trigger`, `$run`, `$vars`,
/// `$item`, `$index`. Nothing else of the program or the computer is reachable.
///
/// Time and chance are part of the scope, so the same scope gives the same values. Nothing is
/// copied or converted: trees that are put in must not be changed afterwards.
public final class Scope {
  private final JsonNode input;
  private final Map<String, JsonNode> variables;
  private final Instant now;
  private final long seed;

  private Scope(JsonNode input, Map<String, JsonNode> variables, Instant now, long seed) {
    this.input = input;
    this.variables = variables;
    this.now = now;
    this.seed = seed;
  }

  /// A scope needs to know when it is and what chance brings; everything else may be missing.
  public static Builder builder(Instant now, long seed) {
    return new Builder(now, seed);
  }

  public JsonNode input() {
    return input;
  }

  public Instant now() {
    return now;
  }

  public long seed() {
    return seed;
  }

  /// By name without `$`.
  Map<String, JsonNode> variables() {
    return variables;
  }

  /// The same scope seen with another `$`, as a per-item filter needs it.
  public Scope withInput(JsonNode other) {
    return new Scope(other, variables, now, seed);
  }

  /// The same scope for one item of a loop; chance brings something else for every item.
  public Scope withItem(JsonNode item, int index) {
    var more = new HashMap<>(variables);
    more.put("item", item);
    more.put("index", Json.NODES.numberNode(index));
    return new Scope(input, Map.copyOf(more), now, seed * 31 + index);
  }

  /// The same scope at another place, where chance brings something else.
  Scope withSeed(long other) {
    return new Scope(input, variables, now, other);
  }

  /// Collects what a scope shows.
  public static final class Builder {
    private final Instant now;
    private final long seed;
    private final ObjectNode nodes = Json.object();
    private final Map<String, JsonNode> variables = new HashMap<>();
    private JsonNode input = MissingNode.getInstance();

    private Builder(Instant now, long seed) {
      this.now = now;
      this.seed = seed;
    }

    public Builder input(JsonNode value) {
      input = value;
      return this;
    }

    /// The output of an ancestor that delivered.
    public Builder node(String name, JsonNode output) {
      nodes.set(name, output);
      return this;
    }

    public Builder nodes(Map<String, JsonNode> outputs) {
      outputs.forEach(this::node);
      return this;
    }

    public Builder trigger(JsonNode data) {
      variables.put("trigger", data);
      return this;
    }

    public Builder run(JsonNode facts) {
      variables.put("run", facts);
      return this;
    }

    /// An object: one field for each variable.
    public Builder vars(JsonNode values) {
      variables.put("vars", values);
      return this;
    }

    public Builder item(JsonNode item, int index) {
      variables.put("item", item);
      variables.put("index", Json.NODES.numberNode(index));
      return this;
    }

    public Scope build() {
      var all = new HashMap<>(variables);
      ObjectNode fixed = Json.object();
      fixed.setAll(nodes);
      all.put("nodes", fixed);
      return new Scope(input, Map.copyOf(all), now, seed);
    }
  }
}
