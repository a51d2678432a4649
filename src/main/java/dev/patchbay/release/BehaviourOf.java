package dev.patchbay.release;

import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.release.BehaviourForm.ConnectionForm;
import dev.patchbay.release.BehaviourForm.NodeForm;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Takes the behaviour out of a graph.
public final class BehaviourOf {
  private final NodeRegistry registry;
  private final Function<ConnectionRef, Optional<String>> connectionNames;

  /// @param connectionNames the name of a connection that exists
  public BehaviourOf(
      NodeRegistry registry, Function<ConnectionRef, Optional<String>> connectionNames) {
    this.registry = registry;
    this.connectionNames = connectionNames;
  }

  /// @return the behaviour, or a `connection.missing` for every node that refers to a connection
  ///   that is not there
  public Parsed<BehaviourForm> graph(Graph graph) {
    var connections =
        new TreeSet<>(
            Comparator.comparing(ConnectionForm::kind).thenComparing(ConnectionForm::name));
    var problems = new ArrayList<Problem>();
    List<NodeForm> nodes =
        graph.nodes().stream()
            .filter(node -> !isNote(node))
            // Groups are layout: what stands in one stands on the level around it.
            .map(node -> node.copy().parent(graph.container(node)).build())
            .map(node -> node(node, connections, problems))
            .toList();
    return problems.isEmpty()
        ? Parsed.ok(
            new BehaviourForm(
                nodes,
                graph.soundEdges().map(FormParts::form).toList(),
                graph.variables().stream().map(FormParts::form).toList(),
                List.copyOf(connections)))
        : new Parsed.Failed<>(problems);
  }

  private boolean isNote(Node node) {
    return registry.find(node.type()).filter(NoteType.class::isInstance).isPresent();
  }

  private NodeForm node(Node node, TreeSet<ConnectionForm> connections, List<Problem> problems) {
    return registry
        .find(node.type())
        .map(type ->
            ConnectionFields.replace(
                type.config().form(),
                node.config(),
                (kind, id) -> name(node, kind, id, connections, problems)))
        .map(config -> FormParts.form(node, config))
        .orElseGet(() -> FormParts.form(node, node.config()));
  }

  private String name(
      Node node,
      String kind,
      String id,
      TreeSet<ConnectionForm> connections,
      List<Problem> problems) {
    Optional<String> name = connectionNames.apply(new ConnectionRef(id));
    if (name.isPresent()) {
      connections.add(new ConnectionForm(kind, name.get()));
    } else {
      problems.add(
          new Problem(
              Places.ofNode(node.id()),
              "connection.missing",
              "“" + node.name() + "” uses a connection that does not exist any more."));
    }
    return name.orElse(id);
  }
}
