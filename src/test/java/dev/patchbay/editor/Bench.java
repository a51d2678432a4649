package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.editor.Pointer.Modifiers;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A canvas of 1000 × 800 pixels without a window. At first a pixel is a unit of the world.
///
/// Ports are written `node.handle`: `a.out`, `each.start`.
final class Bench {
  static final Modifiers NONE = Modifiers.NONE;
  static final Modifiers SHIFT = new Modifiers(true, false, false, false);
  static final Modifiers CTRL = new Modifiers(false, true, false, false);
  static final Modifiers ALT = new Modifiers(false, false, true, false);
  static final Modifiers SPACE = new Modifiers(false, false, false, true);

  final Session session;
  final Gestures gestures;

  Bench(Graph graph) {
    session =
        new Session(
            new GraphEditor(BuiltIn.registry(), InstantSource.fixed(Instant.EPOCH.plusSeconds(1))),
            graph);
    session.resize(1000, 800);
    session.view().show(Viewport.IDENTITY);
    gestures = new Gestures(session);
  }

  /// hook → a → b, and a loose node c below.
  static Bench chain() {
    return new Bench(
        Graph.of(
            List.of(
                node("hook", "trigger.manual", 40, 100),
                node("a", "data.set-fields", 320, 100),
                node("b", "http.request", 600, 100),
                node("c", "data.transform", 320, 400)),
            List.of(edge("e1", "hook.out", "a.in"), edge("e2", "a.out", "b.in"))));
  }

  /// hook → each(inner → tail) → done, the container being 480 × 200.
  static Bench container() {
    return new Bench(
        Graph.of(
            List.of(
                node("hook", "trigger.manual", 40, 100),
                node("each", "control.for-each", 320, 100),
                inside("inner", "data.set-fields", "each", 140, 80),
                node("done", "data.transform", 900, 90),
                node("loose", "data.set-fields", 320, 500)),
            List.of(
                edge("e1", "hook.out", "each.in"),
                edge("e2", "each.start", "inner.in"),
                edge("e3", "inner.out", "each.end"),
                edge("e4", "each.out", "done.in"))));
  }

  static Node node(String id, String type, double x, double y) {
    ObjectNode config =
        (ObjectNode)
            BuiltIn.registry()
                .find(type)
                .orElseThrow()
                .config()
                .defaultsJson()
                .orElseGet(Json::object);
    return new NodeBuilder(id, type).name(id).position(x, y).config(config).build();
  }

  static Node inside(String id, String type, String parent, double x, double y) {
    return node(id, type, x, y).copy().parent(parent).build();
  }

  static Edge edge(String id, String from, String to) {
    return Edge.between(id, owner(from), handle(from), owner(to), handle(to));
  }

  static ObjectNode json(String text) {
    return (ObjectNode) Json.parse(text);
  }

  Graph graph() {
    return session.graph();
  }

  Node node(String id) {
    return graph().node(id).orElseThrow();
  }

  /// Where a port is on the screen.
  Point port(String port) {
    var box = session.layout().box(owner(port)).orElseThrow();
    return screen(
        box.layout().ports().stream()
            .filter(p -> p.handle().id().equals(handle(port)))
            .findFirst()
            .map(box::centre)
            .orElseThrow());
  }

  /// Where a node can be taken hold of, on the screen.
  Point header(String node) {
    var rect = session.layout().box(node).orElseThrow().rect();
    return screen(rect.topLeft().plus(100, 15));
  }

  Point screen(Point world) {
    return session.state().viewport().toScreen(world);
  }

  void press(Point at, Modifiers modifiers) {
    gestures.press(pointer(at, modifiers));
  }

  void move(Point at, Modifiers modifiers) {
    gestures.move(pointer(at, modifiers));
  }

  Request release(Point at, Modifiers modifiers) {
    return gestures.release(pointer(at, modifiers));
  }

  Request click(Point at, Modifiers modifiers) {
    press(at, modifiers);
    return release(at, modifiers);
  }

  /// Presses and moves in a few steps, as a hand does, without letting go.
  void pull(Point from, Point to, Modifiers modifiers) {
    press(from, modifiers);
    for (int i = 1; i <= 4; i++) {
      move(from.plus((to.x() - from.x()) * i / 4, (to.y() - from.y()) * i / 4), modifiers);
    }
  }

  Request drag(Point from, Point to, Modifiers modifiers) {
    pull(from, to, modifiers);
    return release(to, modifiers);
  }

  Request drag(Point from, Point to) {
    return drag(from, to, NONE);
  }

  static Pointer pointer(Point at, Modifiers modifiers) {
    return new Pointer(at, Button.PRIMARY, modifiers, 1);
  }

  Feedback.Connecting connecting() {
    assertThat(session.state().feedback()).isInstanceOf(Feedback.Connecting.class);
    return (Feedback.Connecting) session.state().feedback();
  }

  Feedback.Moving moving() {
    assertThat(session.state().feedback()).isInstanceOf(Feedback.Moving.class);
    return (Feedback.Moving) session.state().feedback();
  }

  /// What stands beside the pointer while this edge is dragged; empty when it would be allowed.
  Optional<String> refusal(String from, String to) {
    pull(port(from), port(to), NONE);
    Optional<String> refusal = connecting().refusal();
    gestures.cancel();
    return refusal;
  }

  void done(Change change) {
    assertThat(session.propose(change)).isInstanceOf(Applied.Done.class);
  }

  Set<String> selected() {
    return session.state().selection().nodes();
  }

  boolean connected(String from, String to) {
    return graph().edges().stream()
        .anyMatch(e ->
            e.source().equals(owner(from))
                && e.sourceHandle().equals(Optional.of(handle(from)))
                && e.target().equals(owner(to))
                && e.targetHandle().equals(Optional.of(handle(to))));
  }

  /// Runs something that is meant to be one step: undo brings back the same graph, redo leads
  /// forward again.
  void oneStep(Runnable something) {
    Graph before = graph();
    something.run();
    Graph after = graph();
    assertThat(after).isNotEqualTo(before);
    session.undo();
    assertThat(graph()).isEqualTo(before);
    session.redo();
    assertThat(graph()).isEqualTo(after);
  }

  private static String owner(String port) {
    return port.substring(0, port.indexOf('.'));
  }

  private static String handle(String port) {
    return port.substring(port.indexOf('.') + 1);
  }
}
