package dev.patchbay.scenario;

import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The handles that nodes have in a graph: those of their type, the error handle that a policy
/// adds, the inner ones of a container, and for a type that nobody knows those its edges name.
public final class NodeHandles {
  private final NodeRegistry registry;

  public NodeHandles(NodeRegistry registry) {
    this.registry = registry;
  }

  /// The handles on the outside of a node.
  public Handles outer(Graph graph, Node node) {
    Handles handles =
        registry
            .find(node.type())
            .map(type -> type.handles(node.config()))
            .orElseGet(() -> namedByEdges(graph, node));
    return node.policy().onError() == OnError.ERROR_HANDLE && !handles.outputs().isEmpty()
        ? handles.withOutput(Handle.error())
        : handles;
  }

  /// The handles on the inside of a container; none for any other node.
  public Handles inner(Node node) {
    return container(node).map(ContainerType::innerHandles).orElse(Handles.NONE);
  }

  public Optional<ContainerType<?>> container(Node node) {
    return registry
        .find(node.type())
        .flatMap(type -> type instanceof ContainerType<?> c ? Optional.of(c) : Optional.empty());
  }

  /// Whether other nodes may stand in it.
  public boolean holdsNodes(Node node) {
    return node.isGroup() || container(node).isPresent();
  }

  /// Whether the node is only there for people to read.
  public boolean isNote(Node node) {
    return !node.isGroup()
        && registry.find(node.type()).filter(NoteType.class::isInstance).isPresent();
  }

  /// The handle at which an edge starts.
  public Optional<Handle> source(Graph graph, Edge edge) {
    return new GraphHandles(graph, this).source(edge);
  }

  /// The handle at which an edge ends.
  public Optional<Handle> target(Graph graph, Edge edge) {
    return new GraphHandles(graph, this).target(edge);
  }

  /// What people call a node: its label, else its type's title, else the bare type.
  public String title(Node node) {
    return node.label().isBlank() ? typeTitle(node) : node.label();
  }

  /// What people call the type of a node: its title, else the bare type where it is unknown.
  public String typeTitle(Node node) {
    return registry.find(node.type()).map(NodeType::info).map(i -> i.title()).orElse(node.type());
  }

  Optional<NodeType> type(Node node) {
    return registry.find(node.type());
  }

  static boolean isIn(Graph graph, Node child, Node container) {
    return graph.container(child).filter(container.id()::equals).isPresent();
  }

  /// Whether an edge of the graph itself says what it is connected to, because nobody knows the
  /// node's type.
  boolean named(Graph graph, Node node, Edge edge) {
    return type(node).isEmpty()
        && graph
            .edge(edge.id())
            .filter(known ->
                known.source().equals(edge.source())
                    && known.target().equals(edge.target())
                    && known.sourceHandle().equals(edge.sourceHandle())
                    && known.targetHandle().equals(edge.targetHandle()))
            .isPresent();
  }

  static Handle namedInput(Edge edge) {
    String id = edge.targetHandle().orElse("in");
    return Handle.input(id, id, Handle.Arity.MANY, Shape.UNKNOWN);
  }

  static Handle namedOutput(Edge edge) {
    String id = edge.sourceHandle().orElse("out");
    return Handle.output(id, id, Shape.UNKNOWN);
  }

  static Optional<Handle> pick(List<Handle> handles, Optional<String> id, String label) {
    if (id.isPresent()) {
      return handles.stream().filter(handle -> handle.id().equals(id.get())).findFirst();
    }
    Stream<Handle> named =
        handles.stream()
            .filter(handle -> handle.id().equals(label) || handle.label().equals(label));
    return named.findFirst().or(() -> handles.stream().findFirst());
  }

  private static Handles namedByEdges(Graph graph, Node node) {
    return new Handles(
        graph.incoming(node.id()).stream()
            .filter(edge -> !EdgeRules.isInner(graph, edge))
            .map(NodeHandles::namedInput)
            .toList(),
        graph.outgoing(node.id()).stream()
            .filter(edge -> !EdgeRules.isInner(graph, edge))
            .map(NodeHandles::namedOutput)
            .toList());
  }
}
