package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How large the card of a node is and where its handles sit, in world units from its top left.
///
/// The card has a header, and below it a row for every handle that needs a name. A single handle
/// without a name sits in the middle of the header, so that a chain of simple nodes is a straight
/// line. Everything is on the canvas' grid of 20.
///
/// @param note whether it is paper with a text, behind everything else
public record NodeLayout(
    double width, double height, boolean container, boolean note, List<Port> ports) {
  public static final double WIDTH = 200;
  public static final double HEADER = 60;
  public static final double ROW = 20;

  /// The height of a container's header, and what its content keeps free at the other sides.
  public static final double CONTAINER_HEADER = 40;

  public static final double CONTAINER_MARGIN = 40;

  /// What the content of a group keeps free at the sides.
  public static final double GROUP_MARGIN = 20;

  /// The widest that the names of the handles `start` and `end` of a container get.
  public static final double INNER_LABEL = 60;

  private static final double CONTAINER_WIDTH = 480;
  private static final double CONTAINER_HEIGHT = 200;
  private static final double WIDEST = 1000;
  private static final double NOTE_WIDTH = 240;
  private static final double NOTE_HEIGHT = 160;
  private static final double SMALLEST_NOTE = 60;
  private static final double LARGEST_NOTE = 4000;
  private static final double FIRST_ROW = HEADER + 6;

  public NodeLayout {
    ports = List.copyOf(ports);
  }

  /// A handle on a card.
  ///
  /// @param inner whether only nodes inside the container reach it
  /// @param side where edges leave or arrive
  /// @param named whether the label is shown beside it
  public record Port(Handle handle, boolean inner, Side side, Point centre, boolean named) {
    /// Half the size of the dot that is drawn.
    public static final double RADIUS = 5;

    /// Whether edges start here.
    public boolean source() {
      return handle.role() != Handle.Role.INPUT;
    }

    /// Where edges meet the dot: the middle of its outer rim.
    public Point anchor() {
      return side.anchor(Rect.around(centre, RADIUS));
    }
  }

  /// The card of a node that is no container.
  public static NodeLayout card(Node node, Handles handles) {
    List<Handle> outputs = withRole(handles.outputs(), Handle.Role.OUTPUT);
    boolean inputRows = inRows(handles.inputs());
    boolean outputRows = inRows(outputs);
    int rows = Math.max(inputRows ? handles.inputs().size() : 0, outputRows ? outputs.size() : 0);
    double width = Math.clamp(node.width().orElse(WIDTH), WIDTH / 2, WIDEST);
    double height = HEADER + ROW * rows;
    var ports = new ArrayList<Port>();
    ports.addAll(column(handles.inputs(), inputRows, Side.LEFT, 0));
    ports.addAll(column(outputs, outputRows, Side.RIGHT, width));
    errorPort(handles, width, height).ifPresent(ports::add);
    return new NodeLayout(width, height, false, false, ports);
  }

  /// The frame of a group.
  ///
  /// @param content the smallest rectangle from the frame's top left around all that stands inside
  public static NodeLayout group(Node node, Rect content) {
    return new NodeLayout(
        Math.max(node.width().orElse(CONTAINER_WIDTH), content.right() + GROUP_MARGIN),
        Math.max(node.height().orElse(CONTAINER_HEIGHT), content.bottom() + GROUP_MARGIN),
        true,
        false,
        List.of());
  }

  /// The paper of a note, as large as somebody made it.
  public static NodeLayout note(Node node) {
    return new NodeLayout(
        Math.clamp(node.width().orElse(NOTE_WIDTH), SMALLEST_NOTE, LARGEST_NOTE),
        Math.clamp(node.height().orElse(NOTE_HEIGHT), SMALLEST_NOTE, LARGEST_NOTE),
        false,
        true,
        List.of());
  }

  /// The box of a container.
  ///
  /// @param content the smallest rectangle from the box's top left around all that stands inside
  public static NodeLayout box(Node node, Handles outer, Handles inner, Rect content) {
    double width =
        Math.max(
            node.width().orElse(CONTAINER_WIDTH), content.right() + CONTAINER_MARGIN + INNER_LABEL);
    double height =
        Math.max(node.height().orElse(CONTAINER_HEIGHT), content.bottom() + CONTAINER_MARGIN);
    double middle = CONTAINER_HEADER + (height - CONTAINER_HEADER) / 2;
    var ports = new ArrayList<Port>();
    List<Handle> outputs = withRole(outer.outputs(), Handle.Role.OUTPUT);
    double header = CONTAINER_HEADER / 2;
    outer.inputs().forEach(h -> ports.add(port(h, Side.LEFT, new Point(0, header), false)));
    outputs.forEach(h -> ports.add(port(h, Side.RIGHT, new Point(width, header), false)));
    inner
        .outputs()
        .forEach(h -> ports.add(innerPort(h, Side.RIGHT, new Point(INNER_LABEL, middle))));
    inner
        .inputs()
        .forEach(h -> ports.add(innerPort(h, Side.LEFT, new Point(width - INNER_LABEL, middle))));
    errorPort(outer, width, height).ifPresent(ports::add);
    return new NodeLayout(width, height, true, false, ports);
  }

  /// The handle at which an edge with this handle id meets the node; a side's first handle if the
  /// edge names none.
  public Optional<Port> port(boolean source, boolean inner, Optional<String> id) {
    return ports.stream()
        .filter(port -> port.source() == source && port.inner() == inner)
        .filter(port -> id.isEmpty() || port.handle().id().equals(id.get()))
        .findFirst();
  }

  public Rect at(Point topLeft) {
    return new Rect(topLeft.x(), topLeft.y(), width, height);
  }

  private static List<Port> column(List<Handle> handles, boolean rows, Side side, double x) {
    var ports = new ArrayList<Port>();
    for (int i = 0; i < handles.size(); i++) {
      double y = rows ? FIRST_ROW + ROW * i : HEADER / 2;
      ports.add(port(handles.get(i), side, new Point(x, y), rows));
    }
    return ports;
  }

  private static boolean inRows(List<Handle> handles) {
    return handles.size() > 1 || handles.stream().anyMatch(handle -> !handle.label().isBlank());
  }

  private static List<Handle> withRole(List<Handle> handles, Handle.Role role) {
    return handles.stream().filter(handle -> handle.role() == role).toList();
  }

  /// The error handle is red and at the bottom.
  private static Optional<Port> errorPort(Handles handles, double width, double height) {
    return withRole(handles.outputs(), Handle.Role.ERROR).stream()
        .findFirst()
        .map(handle -> port(handle, Side.BOTTOM, new Point(width / 2, height), false));
  }

  private static Port port(Handle handle, Side side, Point centre, boolean named) {
    return new Port(handle, false, side, centre, named);
  }

  private static Port innerPort(Handle handle, Side side, Point centre) {
    return new Port(handle, true, side, centre, true);
  }
}
