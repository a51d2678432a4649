package dev.patchbay.release;

import dev.patchbay.release.BehaviourForm.EdgeForm;
import dev.patchbay.release.BehaviourForm.NodeForm;
import dev.patchbay.release.BehaviourForm.VariableForm;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Between the parts of a graph and the parts of its behaviour.
final class FormParts {
  private FormParts() {}

  /// @param config with connections by name
  static NodeForm form(Node node, JsonNode config) {
    return new NodeForm(
        node.id(),
        node.type(),
        node.name(),
        config,
        node.configVersion(),
        node.parentId(),
        PolicyForm.of(node.policy()),
        node.disabled());
  }

  static Node node(NodeForm form) {
    return new NodeBuilder(form.id(), form.type())
        .name(form.name())
        .config(form.config().asObject())
        .configVersion(form.configVersion())
        .parent(form.parentId())
        .policy(form.policy().policy())
        .disabled(form.disabled())
        .build();
  }

  static EdgeForm form(Edge edge) {
    return new EdgeForm(
        edge.id(),
        edge.source(),
        edge.sourceHandle(),
        edge.target(),
        edge.targetHandle(),
        edge.order());
  }

  static Edge edge(EdgeForm form) {
    return new Edge(
        form.id(),
        form.source(),
        form.sourceHandle(),
        form.target(),
        form.targetHandle(),
        "",
        false,
        Json.object(),
        form.order(),
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Json.object());
  }

  static VariableForm form(Variable variable) {
    return new VariableForm(variable.name(), variable.value());
  }

  static Variable variable(VariableForm form) {
    return new Variable(form.name(), form.value(), "");
  }
}
