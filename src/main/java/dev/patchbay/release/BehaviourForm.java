package dev.patchbay.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotEmpty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What a graph does: everything that influences a real run, and nothing else. Positions, sizes,
/// labels, notes, pins, samples, broken edges, looks and foreign fields are left out.
///
/// Nodes and edges keep the order of the document, because a walk may go by it.
///
/// @param variables with the value they have where a server sets no other
/// @param connections what must be there under this name
public record BehaviourForm(
    List<NodeForm> nodes,
    List<EdgeForm> edges,
    List<VariableForm> variables,
    List<ConnectionForm> connections) {
  private static final Schema<BehaviourForm> SCHEMA = Schema.of(BehaviourForm.class);

  public BehaviourForm {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    variables = List.copyOf(variables);
    connections = List.copyOf(connections);
    requireDistinct(nodes, NodeForm::id);
    requireDistinct(edges, EdgeForm::id);
    requireDistinct(variables, VariableForm::name);
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record NodeForm(
      @NotEmpty String id,
      @NotEmpty String type,
      @NotEmpty String name,
      JsonNode config,
      int configVersion,
      Optional<String> parentId,
      PolicyForm policy,
      boolean disabled) {
    public NodeForm {
      if (!config.isObject() || configVersion < 1) {
        throw new IllegalArgumentException("not a node's config");
      }
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record EdgeForm(
      @NotEmpty String id,
      @NotEmpty String source,
      Optional<String> sourceHandle,
      @NotEmpty String target,
      Optional<String> targetHandle,
      int order) {}

  public record VariableForm(@NotEmpty String name, JsonNode value) {}

  /// @param kind what the connection leads to, such as `http`
  public record ConnectionForm(@NotEmpty String kind, @NotEmpty String name) {}

  /// Reads strictly: unknown fields are refused.
  public static Parsed<BehaviourForm> parse(JsonNode json) {
    return SCHEMA.parse(json);
  }

  public JsonNode json() {
    // As it will be read: a number that was computed is written in more ways than one.
    return Json.parse(Json.write(Json.toNode(this)));
  }

  /// SHA-256 over the canonical text, 64 hex digits.
  public String hash() {
    return CanonicalJson.sha256(json());
  }

  /// The graph again, without what is no behaviour: every node at the origin.
  public Graph graph() {
    return Graph.of(
            nodes.stream().map(FormParts::node).toList(),
            edges.stream().map(FormParts::edge).toList())
        .withVariables(variables.stream().map(FormParts::variable).toList());
  }

  private static <T> void requireDistinct(List<T> parts, Function<T, String> key) {
    var seen = new HashSet<String>();
    for (T part : parts) {
      if (!seen.add(key.apply(part))) {
        throw new IllegalArgumentException("twice: " + key.apply(part));
      }
    }
  }
}
