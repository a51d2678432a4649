package dev.patchbay.engine;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.engine.Level.Link;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rules by which data moves through one level of a graph: which nodes are ready, which are
/// skipped, what reaches whom.
///
/// Deterministic and pure in the sense that matters: no clock, no thread, no I/O, and what it says
/// depends on the graph and the outcomes told to it, not on the order in which they were told. Dry
/// run and real executors drive the same walk, so they take the same path. Feeding it recorded
/// outcomes resumes a run.
public final class Walk {
  /// A node whose input is complete.
  ///
  /// @param refused set when the walk itself forbids running the node; it has then to be settled as
  ///   failed with this error
  public record Ready(Node node, JsonNode input, Optional<Error> refused) {}

  /// How one item of a container ended.
  public sealed interface ItemEnd {
    /// This arrived at the container's end.
    record Result(JsonNode data) implements ItemEnd {}

    /// The item's branch went nowhere, as when an If inside leaves it out.
    record Nothing() implements ItemEnd {}

    record Failed(Error error) implements ItemEnd {}
  }

  private final Level level;
  private final Optional<Walk> around;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> emitted = new HashMap<>();
  private final Map<String, JsonNode> delivered = new LinkedHashMap<>();
  private final Map<String, Integer> waitingFor = new HashMap<>();
  private final Map<String, Ready> ready = new LinkedHashMap<>();
  private final ArrayDeque<Runnable> pending = new ArrayDeque<>();
  private Optional<Stopped> stopped = Optional.empty();

  private record Stopped(int position, Error error) {}

  private Walk(Level level, Optional<Walk> around) {
    this.level = level;
    this.around = around;
  }

  /// The top level, started by one trigger; all other triggers are skipped.
  public static Walk fromTrigger(Level top, String trigger) {
    var walk = new Walk(top, Optional.empty());
    walk.begin(trigger);
    walk.run();
    return walk;
  }

  /// The inside of a container, started with one item.
  ///
  /// @param around the walk that the container itself is part of
  public static Walk ofItem(Level inside, JsonNode item, Walk around) {
    var walk = new Walk(inside, Optional.of(around));
    walk.begin("");
    inside.starts().forEach(link -> walk.deliver(link, Optional.of(item)));
    walk.run();
    return walk;
  }

  /// Nodes that may be started now, in document order.
  public List<Ready> ready() {
    return ready.values().stream()
        .sorted(Comparator.comparingInt(r -> level.position(r.node())))
        .toList();
  }

  /// Tells how a ready node ended.
  ///
  /// @throws IllegalStateException when the node is not ready
  public void settle(String nodeId, Outcome outcome) {
    Ready was = ready.remove(nodeId);
    if (was == null) {
      throw new IllegalStateException("not ready: " + nodeId);
    }
    record(was.node(), was.input(), outcome);
    run();
  }

  /// Nothing is ready and nothing will be.
  public boolean finished() {
    return ready.isEmpty();
  }

  /// An error that no policy handled; of several, that of the first node in document order. What a
  /// real run then does not start any more, a dry run still shows.
  public Optional<Error> stopped() {
    return stopped.map(Stopped::error);
  }

  public Map<String, Outcome> outcomes() {
    return Collections.unmodifiableMap(outcomes);
  }

  /// The value on every edge that was taken, by edge id.
  public Map<String, JsonNode> delivered() {
    return Collections.unmodifiableMap(delivered);
  }

  /// What left a node so far, by output handle, handled errors included.
  public Map<String, JsonNode> emitted(String nodeId) {
    return emitted.getOrDefault(nodeId, Map.of());
  }

  /// What `$nodes` shows of a node: the first value that left it. Inside a container, the nodes
  /// around it can be seen too.
  public Optional<JsonNode> output(String nodeId) {
    Map<String, JsonNode> byHandle = emitted(nodeId);
    return byHandle.isEmpty()
        ? around.flatMap(walk -> walk.output(nodeId))
        : Optional.of(byHandle.values().iterator().next());
  }

  /// Inside a container: how this item ended.
  public ItemEnd itemEnd() {
    if (stopped.isPresent()) {
      return new ItemEnd.Failed(stopped.get().error());
    }
    List<Link> arrived =
        level.ends().stream().filter(link -> delivered.containsKey(link.id())).toList();
    return switch (arrived.size()) {
      case 0 -> new ItemEnd.Nothing();
      case 1 -> new ItemEnd.Result(delivered(arrived.getFirst()));
      default -> new ItemEnd.Failed(secondDelivery(arrived));
    };
  }

  private JsonNode delivered(Link link) {
    return delivered.getOrDefault(link.id(), Json.NODES.nullNode());
  }

  private void begin(String fired) {
    for (Node node : level.nodes()) {
      int incoming = level.incoming(node).size();
      waitingFor.put(node.id(), incoming);
      boolean trigger = level.isTrigger(node);
      if (trigger && node.id().equals(fired) && !node.disabled()) {
        ready.put(node.id(), new Ready(node, Json.NODES.nullNode(), Optional.empty()));
      } else if (trigger || incoming == 0) {
        pending.add(() -> record(node, Json.NODES.nullNode(), new Outcome.Skipped()));
      }
    }
  }

  /// A queue instead of recursion: a chain of 100,000 nodes must not overflow the stack.
  private void run() {
    while (!pending.isEmpty()) {
      pending.remove().run();
    }
  }

  private void record(Node node, JsonNode input, Outcome outcome) {
    outcomes.put(node.id(), outcome);
    Map<String, JsonNode> byHandle = emissions(node, input, outcome);
    emitted.put(node.id(), byHandle);
    for (Link link : level.outgoing(node)) {
      deliver(link, Optional.ofNullable(byHandle.get(link.sourceHandle())));
    }
  }

  private Map<String, JsonNode> emissions(Node node, JsonNode input, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Emitted(var byHandle) -> byHandle;
      case Outcome.PassedThrough(var handle, var data) -> Map.of(handle, data);
      case Outcome.Skipped _ -> Map.of();
      case Outcome.Failed failed -> handled(node, input, failed);
    };
  }

  private Map<String, JsonNode> handled(Node node, JsonNode input, Outcome.Failed failed) {
    return switch (node.policy().onError()) {
      case STOP -> {
        int position = level.position(node);
        if (stopped.filter(earlier -> earlier.position() < position).isEmpty()) {
          stopped = Optional.of(new Stopped(position, failed.error()));
        }
        yield Map.of();
      }
      case CONTINUE ->
          level
              .firstOutput(node)
              .map(handle -> Map.of(handle, errorValue(input, failed)))
              .orElse(Map.of());
      case ERROR_HANDLE -> Map.of(Handle.error().id(), errorValue(input, failed));
    };
  }

  /// `{error: {code, message, attempts}, input}`
  private static JsonNode errorValue(JsonNode input, Outcome.Failed failed) {
    ObjectNode value = Json.object();
    value
        .putObject("error")
        .put("code", failed.error().code())
        .put("message", failed.error().message())
        .put("attempts", failed.attempts());
    value.set("input", input);
    return value;
  }

  private void deliver(Link link, Optional<JsonNode> data) {
    data.ifPresent(value -> delivered.put(link.id(), value));
    String target = link.target();
    if (waitingFor.containsKey(target) && waitingFor.merge(target, -1, Integer::sum) == 0) {
      pending.add(() -> complete(level.node(target)));
    }
  }

  private void complete(Node node) {
    List<Link> arrived =
        level.incoming(node).stream().filter(e -> delivered.containsKey(e.id())).toList();
    if (arrived.isEmpty()) {
      record(node, Json.NODES.nullNode(), new Outcome.Skipped());
      return;
    }
    Ready next = input(node, arrived);
    Optional<String> passThrough = level.type(node).flatMap(NodeType::passThrough);
    if (node.disabled() && passThrough.isPresent() && next.refused().isEmpty()) {
      record(node, next.input(), new Outcome.PassedThrough(passThrough.get(), next.input()));
    } else {
      ready.put(node.id(), next);
    }
  }

  /// What the arrived edges amount to: the value itself for a node with one input, an array for an
  /// input that takes many, and an object by handle for a node with several inputs.
  private Ready input(Node node, List<Link> arrived) {
    List<Handle> inputs = level.inputs(node);
    Map<String, List<Link>> byHandle = new TreeMap<>();
    arrived.forEach(e -> byHandle.computeIfAbsent(e.targetHandle(), _ -> new ArrayList<>()).add(e));
    ObjectNode byName = Json.object();
    for (Handle handle : inputs) {
      List<Link> edges = byHandle.getOrDefault(handle.id(), List.of());
      if (edges.isEmpty()) {
        continue;
      }
      switch (handle.arity()) {
        case MANY -> {
          ArrayNode all = byName.putArray(handle.id());
          inOrder(edges).forEach(link -> all.add(delivered(link)));
        }
        case ONE -> {
          byName.set(handle.id(), delivered(edges.getFirst()));
          if (edges.size() > 1) {
            return new Ready(node, byName.get(handle.id()), Optional.of(secondDelivery(edges)));
          }
        }
      }
    }
    JsonNode input = inputs.size() == 1 ? byName.get(inputs.getFirst().id()) : byName;
    return new Ready(node, input, Optional.empty());
  }

  private static Stream<Link> inOrder(List<Link> edges) {
    return edges.stream().sorted(Comparator.comparingInt(link -> link.edge().order()));
  }

  private Error secondDelivery(List<Link> edges) {
    List<String> from = edges.stream().map(link -> "“" + level.title(link.source()) + "”").toList();
    return Error.of(
        ErrorCodes.GRAPH_JOIN,
        "Values from "
            + String.join(" and ", from)
            + " arrived at an input that takes one; put a Merge before it.");
  }
}
