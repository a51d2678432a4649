package dev.patchbay.editor;

import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// One level of a graph in layers from left to right, with edges that run from handle to handle as
/// straight as can be. The same level always comes out the same.
final class LayeredLayout {
  /// Up to this many nodes, what comes first in the document comes first on the canvas where
  /// nothing speaks against it; finding that out takes the square of their number.
  private static final int SMALL = 300;

  /// Above this many nodes, seconds matter more than the last crossing.
  private static final int LARGE = 600;

  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<PortKey, ElkPort> ports = new HashMap<>();
  private final Map<Boolean, ElkNode> borders = new HashMap<>();
  private final Optional<String> container;

  private record PortKey(String node, boolean source, String handle) {}

  /// Thrown inside the layout, which has no other way to be left half done.
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /// @param container whose inside is laid out, between its handles for the start and the end
  LayeredLayout(Optional<String> container) {
    this.container = container;
  }

  void add(String id, NodeLayout layout, double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(width, height);
    node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    node.setProperty(LayeredOptions.ALIGNMENT, Alignment.LEFT);
    nodes.put(id, node);
    for (Port port : layout.ports()) {
      if (!port.inner()) {
        ElkPort made = ElkGraphUtil.createPort(node);
        made.setProperty(LayeredOptions.PORT_SIDE, side(port.side()));
        Point at = port.centre();
        // A box may be about to get another size than it has; its handles keep to its sides.
        made.setLocation(
            port.side() == Side.RIGHT ? width : Math.min(at.x(), width),
            port.side() == Side.BOTTOM ? height : Math.min(at.y(), height));
        ports.put(new PortKey(id, port.source(), port.handle().id()), made);
      }
    }
  }

  void connect(String source, String sourceHandle, String target, String targetHandle) {
    Optional<ElkConnectableShape> from = end(source, true, sourceHandle);
    Optional<ElkConnectableShape> to = end(target, false, targetHandle);
    if (from.isPresent() && to.isPresent()) {
      ElkGraphUtil.createSimpleEdge(from.get(), to.get());
    }
  }

  /// @return the top left corners, from a corner of its own; empty when it was cancelled
  Optional<Map<String, Point>> positions(Progress progress, double from, double to) {
    // The first call makes ELK's own types known to it, without which no option has a default.
    LayoutMetaDataService.getInstance();
    options();
    var monitor = new Monitor(progress, from, to);
    try {
      new LayeredLayoutProvider().layout(graph, monitor);
    } catch (Cancelled _) {
      return Optional.empty();
    }
    if (progress.cancelled()) {
      return Optional.empty();
    }
    progress.reached(to);
    Map<String, Point> positions = new LinkedHashMap<>();
    nodes.forEach((id, node) -> positions.put(id, new Point(node.getX(), node.getY())));
    return Optional.of(positions);
  }

  private void options() {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 40.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Insertion.GAP);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 20.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 20.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 80.0);
    graph.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    if (nodes.size() <= SMALL) {
      graph.setProperty(
          LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    }
    if (nodes.size() > LARGE) {
      graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
      graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
    }
  }

  /// The border of the container is a node of no size at either end of the level.
  private Optional<ElkConnectableShape> end(String node, boolean source, String handle) {
    if (container.filter(node::equals).isPresent()) {
      return Optional.of(
          borders.computeIfAbsent(
              source,
              _ -> {
                ElkNode border = ElkGraphUtil.createNode(graph);
                border.setDimensions(0, 0);
                border.setProperty(
                    LayeredOptions.LAYERING_LAYER_CONSTRAINT,
                    source ? LayerConstraint.FIRST_SEPARATE : LayerConstraint.LAST_SEPARATE);
                return border;
              }));
    }
    return Optional.<ElkConnectableShape>ofNullable(ports.get(new PortKey(node, source, handle)))
        .or(() -> Optional.ofNullable(nodes.get(node)));
  }

  private static PortSide side(Side side) {
    return switch (side) {
      case LEFT -> PortSide.WEST;
      case RIGHT -> PortSide.EAST;
      case TOP -> PortSide.NORTH;
      case BOTTOM -> PortSide.SOUTH;
    };
  }

  /// Listens to the steps of the layout: tells how far it is, and ends it when nobody waits.
  private static final class Monitor extends BasicProgressMonitor {
    private final Progress progress;
    private final double from;
    private final double to;

    Monitor(Progress progress, double from, double to) {
      this.progress = progress;
      this.from = from;
      this.to = to;
    }

    @Override
    public boolean isCanceled() {
      return progress.cancelled();
    }

    @Override
    protected void doBegin(
        String name, float totalWork, boolean topInstance, int maxHierarchyLevels) {
      stopIfCancelled();
    }

    @Override
    protected void doWorked(float completed, float total, boolean topInstance) {
      stopIfCancelled();
      if (topInstance && total > 0) {
        progress.reached(from + (to - from) * Math.min(1, completed / total));
      }
    }

    @Override
    protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
      return new Monitor(progress, from, to);
    }

    private void stopIfCancelled() {
      if (progress.cancelled()) {
        throw new Cancelled();
      }
    }
  }
}
