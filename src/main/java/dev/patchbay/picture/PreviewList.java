package dev.patchbay.picture;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.awt.Color;
import java.util.List;

/// One row for every node: its status, its name, and in one line what it did or would do.
final class PreviewList {
  private static final double ROW = 28;
  private static final double STATUS_WIDTH = 120;
  private static final double NAME_WIDTH = 230;
  private static final double INDENT = 16;
  private static final int MOST_ROWS = 60;
  private static final Pen.TextStyle PLAIN = Pen.TextStyle.plain(12);
  private static final Pen.TextStyle CODE = Pen.TextStyle.code(11);

  private final Graph graph;
  private final List<Node> nodes;
  private final NodeHandles handles;
  private final DryRunResult result;
  private final Palette palette;

  /// @param shown the nodes of the picture
  PreviewList(
      Graph graph, List<Node> shown, NodeHandles handles, DryRunResult result, Palette palette) {
    this.graph = graph;
    this.nodes = shown.stream().filter(node -> result.previews().containsKey(node.id())).toList();
    this.handles = handles;
    this.result = result;
    this.palette = palette;
  }

  private int rows() {
    return Math.min(nodes.size(), MOST_ROWS);
  }

  private boolean shortened() {
    return nodes.size() > MOST_ROWS;
  }

  double height() {
    return ROW * (rows() + (shortened() ? 2 : 1));
  }

  void draw(Pen pen, double x, double y, double width) {
    var heading = Pen.TextStyle.bold(12);
    double textY = y + 18;
    pen.text("Status", x, textY, heading, palette.muted());
    pen.text("Node", x + STATUS_WIDTH, textY, heading, palette.muted());
    pen.text("Preview", x + STATUS_WIDTH + NAME_WIDTH, textY, heading, palette.muted());
    for (int i = 0; i < rows(); i++) {
      drawRow(pen, nodes.get(i), x, y + ROW * (i + 1), width);
    }
    if (shortened()) {
      String rest = "and " + (nodes.size() - MOST_ROWS) + " more nodes";
      drawLine(pen, x, y + height() - ROW, width);
      pen.text(rest, x + STATUS_WIDTH, y + height() - ROW + 18, PLAIN, palette.muted());
    }
  }

  private void drawRow(Pen pen, Node node, double x, double y, double width) {
    Preview preview = result.previews().get(node.id());
    if (preview == null) {
      return;
    }
    drawLine(pen, x, y, width);
    double textY = y + 18;
    Color color = color(preview);
    pen.fill(Shapes.disc(new Point(x + 4, y + ROW / 2), 4), color);
    pen.text(preview.statusWord(), x + 16, textY, PLAIN, color);
    double indent = INDENT * depth(node);
    boolean skipped = preview.status() == Preview.Status.SKIPPED;
    pen.text(
        Texts.fit(handles.title(node), NAME_WIDTH - 20 - indent, PLAIN),
        x + STATUS_WIDTH + indent,
        textY,
        PLAIN,
        skipped ? palette.muted() : palette.text());
    pen.text(
        Texts.fit(preview.headline(), width - STATUS_WIDTH - NAME_WIDTH, CODE),
        x + STATUS_WIDTH + NAME_WIDTH,
        textY,
        CODE,
        headlineColor(preview));
  }

  private void drawLine(Pen pen, double x, double y, double width) {
    pen.fill(Shapes.rounded(new Rect(x, y, width, 1), 0), palette.border());
  }

  private int depth(Node node) {
    int depth = 0;
    var parent = node.parentId().flatMap(graph::node);
    while (parent.isPresent() && depth < 5) {
      depth++;
      parent = parent.get().parentId().flatMap(graph::node);
    }
    return depth;
  }

  private Color headlineColor(Preview preview) {
    return switch (preview.status()) {
      case FAILED -> palette.bad();
      case SUCCEEDED -> preview.wouldDo().isPresent() ? palette.text() : palette.muted();
      case SKIPPED, PASSED_THROUGH -> palette.muted();
    };
  }

  private Color color(Preview preview) {
    return switch (preview.status()) {
      case SUCCEEDED -> palette.good();
      case FAILED -> palette.bad();
      case SKIPPED, PASSED_THROUGH -> palette.edge();
    };
  }
}
