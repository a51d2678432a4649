package dev.patchbay.picture;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// One row for every node: its status, its name, and in one line what it did or would do.
final class PreviewList {
  private static final double ROW = 26;
  private static final double NAME_WIDTH = 220;
  private static final double STATUS_WIDTH = 90;
  private static final int MOST_ROWS = 60;

  private final List<Node> nodes;
  private final NodeHandles handles;
  private final DryRunResult result;
  private final Palette palette;

  PreviewList(Graph graph, NodeHandles handles, DryRunResult result, Palette palette) {
    this.nodes =
        graph.nodes().stream()
            .filter(node -> result.previews().containsKey(node.id()))
            .limit(MOST_ROWS)
            .toList();
    this.handles = handles;
    this.result = result;
    this.palette = palette;
  }

  double height() {
    return ROW * (nodes.size() + 1);
  }

  void draw(Pen pen, double x, double y, double width) {
    pen.fill(new Rectangle2D.Double(x, y, width, ROW), palette.panel());
    var heading = Pen.TextStyle.bold(12);
    double textY = y + 17;
    pen.text("Status", x + 10, textY, heading, palette.muted());
    pen.text("Node", x + STATUS_WIDTH, textY, heading, palette.muted());
    pen.text("Preview", x + STATUS_WIDTH + NAME_WIDTH, textY, heading, palette.muted());
    for (int i = 0; i < nodes.size(); i++) {
      drawRow(pen, nodes.get(i), x, y + ROW * (i + 1), width);
    }
  }

  private void drawRow(Pen pen, Node node, double x, double y, double width) {
    Preview preview = result.previews().get(node.id());
    if (preview == null) {
      return;
    }
    pen.fill(new Rectangle2D.Double(x, y, width, 1), palette.border());
    var plain = Pen.TextStyle.plain(12);
    var code = Pen.TextStyle.code(11);
    double textY = y + 17;
    pen.text(preview.statusWord(), x + 10, textY, plain, color(preview));
    pen.text(
        Texts.fit(handles.title(node), NAME_WIDTH - 20, plain),
        x + STATUS_WIDTH,
        textY,
        plain,
        palette.text());
    double room = width - STATUS_WIDTH - NAME_WIDTH - 10;
    pen.text(
        Texts.fit(preview.headline(), room, code),
        x + STATUS_WIDTH + NAME_WIDTH,
        textY,
        code,
        preview.wouldDo().isPresent() ? palette.text() : palette.muted());
  }

  private Color color(Preview preview) {
    return switch (preview.status()) {
      case SUCCEEDED -> palette.good();
      case FAILED -> palette.bad();
      case SKIPPED, PASSED_THROUGH -> palette.muted();
    };
  }
}
