package dev.patchbay.app.bench;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// A graph as large as wanted, in layers from left to right: every node has a title, an icon, one
/// input and two outputs, and there are one and a half edges per node, most of them to the next
/// layer and one in a hundred across half the world.
final class LayeredGraph {
  private static final double COLUMN = 320;
  private static final double ROW = 140;

  /// How wide the graph is for its height: as a window.
  private static final double ASPECT = 1.6;

  private static final int LONG_EVERY = 100;
  private static final int SEED = 5;

  private static final List<String> VERBS =
      List.of("Fetch", "Check", "Match", "Enrich", "Sort out", "Compare", "Validate", "Route");
  private static final List<String> THINGS =
      List.of("orders", "customers", "late invoices", "shipments", "tickets", "price changes");

  /// A type with its handles.
  private record Kind(String type, String input, List<Handle> outputs) {}

  private final List<Kind> kinds;
  private final Random random = new Random(SEED);
  private final int nodes;
  private final int rows;

  private LayeredGraph(NodeRegistry registry, int nodes) {
    this.kinds = registry.all().stream().flatMap(type -> kind(type).stream()).toList();
    this.nodes = nodes;
    this.rows = (int) Math.max(1, Math.ceil(Math.sqrt(nodes * COLUMN / (ROW * ASPECT))));
  }

  static Graph of(NodeRegistry registry, int nodes) {
    var maker = new LayeredGraph(registry, nodes);
    return Graph.of(maker.nodes(), maker.edges());
  }

  private static List<Kind> kind(NodeType type) {
    Handles handles = type.handles(Json.object());
    List<Handle> outputs =
        handles.outputs().stream().filter(h -> h.role() == Handle.Role.OUTPUT).toList();
    return handles.inputs().size() == 1 && outputs.size() == 2
        ? List.of(new Kind(type.id(), handles.inputs().getFirst().id(), outputs))
        : List.of();
  }

  private Kind kind(int node) {
    return kinds.get(node % kinds.size());
  }

  private List<Node> nodes() {
    List<Node> made = new ArrayList<>(nodes);
    for (int i = 0; i < nodes; i++) {
      String title =
          "%s %s %d"
              .formatted(
                  VERBS.get(i % VERBS.size()), THINGS.get(i / VERBS.size() % THINGS.size()), i);
      int layer = i / rows;
      made.add(
          new NodeBuilder(id(i), kind(i).type())
              .position(layer * COLUMN, i % rows * ROW + layer % 2 * 40)
              .name(String.format(Locale.ROOT, "step%d", i))
              .label(title)
              .build());
    }
    return made;
  }

  private List<Edge> edges() {
    int wanted = nodes * 3 / 2;
    int last = nodes - rows;
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    List<Edge> made = new ArrayList<>(wanted);
    for (int i = 0; made.size() < wanted && last > 0 && i < 4 * wanted; i++) {
      int from = i % last;
      int layer = from / rows;
      int to = i % LONG_EVERY == LONG_EVERY - 1 ? far(layer) : near(layer, from % rows);
      if (to < nodes && pairs.add(List.of(from, to))) {
        Handle output = kind(from).outputs().get(made.size() % 2);
        made.add(Edge.between("e" + made.size(), id(from), output.id(), id(to), kind(to).input()));
      }
    }
    return made;
  }

  private int near(int layer, int row) {
    return (layer + 1) * rows + Math.clamp(row + random.nextInt(5) - 2, 0, rows - 1);
  }

  private int far(int layer) {
    int layers = nodes / rows;
    return Math.min(layers - 1, layer + 1 + layers / 2) * rows + random.nextInt(rows);
  }

  private static String id(int node) {
    return "n" + node;
  }
}
