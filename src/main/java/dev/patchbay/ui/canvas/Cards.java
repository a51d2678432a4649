package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Caption;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out what the card of a node shows.
final class Cards {
  private final Session session;

  private final Map<String, Known> captions = new HashMap<>();

  /// A caption holds as long as the node is the same.
  private record Known(Node node, Caption caption) {}

  Cards(Session session) {
    this.session = session;
  }

  Caption caption(Box box) {
    Node node = box.node();
    @Nullable Known known = captions.get(node.id());
    if (known == null || known.node != node) {
      known = new Known(node, captionOf(box));
      captions.put(node.id(), known);
    }
    return known.caption;
  }

  /// A note without a label of its own is called by its first line.
  private Caption captionOf(Box box) {
    Caption caption = Caption.of(session.registry(), box.node());
    if (!box.layout().note() || !box.node().label().isBlank()) {
      return caption;
    }
    String first = NoteText.firstLine(NotePaper.text(box.node()));
    return first.isBlank()
        ? caption
        : new Caption(
            first, caption.subtitle(), caption.icon(), caption.category(), caption.known());
  }

  CardContent content(Box box, Frame frame) {
    Node node = box.node();
    Marks marks = frame.marks();
    Optional<Finding> finding = marks.finding(node.id());
    boolean fault = finding.filter(Finding::blocksPublishing).isPresent();
    Optional<Preview> preview = marks.preview(node.id());
    Caption caption = caption(box);
    return new CardContent(
        caption,
        box.layout(),
        box.layout().note() ? NotePaper.text(node) : "",
        openPorts(box),
        badges(node, finding, preview, marks.stale()),
        time(preview),
        frame.selection().nodes().contains(node.id()),
        frame.hover().node().filter(node.id()::equals).isPresent(),
        node.disabled(),
        marks.skipped(node.id()),
        fault || preview.filter(p -> p.status() == Preview.Status.FAILED).isPresent(),
        finding.isPresent() && !fault,
        frame.highlightedContainer().filter(node.id()::equals).isPresent(),
        spoken(caption, box));
  }

  /// What is wrong with a node, in sentences for a tooltip.
  static Optional<String> explanation(Marks marks, String node) {
    List<String> sentences = new ArrayList<>();
    marks.preview(node).ifPresent(p -> p.problems().forEach(q -> sentences.add(q.message())));
    marks.finding(node).ifPresent(f -> sentences.add(f.problem().message()));
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n", sentences.stream().distinct().limit(4).toList()));
  }

  private Set<String> openPorts(Box box) {
    if (session.state().readOnly()) {
      return Set.of();
    }
    Graph graph = session.graph();
    Set<String> open = new HashSet<>();
    for (Port port : box.layout().ports()) {
      if (port.source() && !port.inner() && !NodeCard.error(port)) {
        open.add(port.handle().id());
      }
    }
    for (Edge edge : graph.outgoing(box.node().id())) {
      session.handles().source(graph, edge).ifPresent(handle -> open.remove(handle.id()));
    }
    return open;
  }

  private static List<CardContent.Badge> badges(
      Node node, Optional<Finding> finding, Optional<Preview> preview, boolean stale) {
    List<CardContent.Badge> badges = new ArrayList<>();
    Preview.Status status = preview.map(Preview::status).orElse(Preview.Status.SKIPPED);
    if (status == Preview.Status.FAILED) {
      badges.add(CardContent.Badge.FAILED);
    } else if (finding.isPresent()) {
      badges.add(
          finding.get().blocksPublishing() ? CardContent.Badge.FAULT : CardContent.Badge.DOUBT);
    }
    if (stale && status != Preview.Status.SKIPPED) {
      badges.add(CardContent.Badge.STALE);
    } else if (status == Preview.Status.SUCCEEDED) {
      badges.add(CardContent.Badge.SUCCEEDED);
    }
    if (status == Preview.Status.PASSED_THROUGH) {
      badges.add(CardContent.Badge.PASSED);
    } else if (node.disabled()) {
      badges.add(CardContent.Badge.OFF);
    }
    if (node.pin().isPresent()) {
      badges.add(CardContent.Badge.PINNED);
    }
    return badges;
  }

  private static String time(Optional<Preview> preview) {
    return preview
        .filter(p -> p.status() == Preview.Status.SUCCEEDED || p.status() == Preview.Status.FAILED)
        .map(p -> Texts.duration(p.duration()))
        .orElse("");
  }

  private String spoken(Caption caption, Box box) {
    Graph graph = session.graph();
    long inputs = box.layout().ports().stream().filter(port -> !port.source()).count();
    long outputs = box.layout().ports().stream().filter(Port::source).count();
    String id = box.node().id();
    return Texts.spokenNode(
        caption.title(),
        caption.subtitle(),
        inputs,
        outputs,
        graph.incoming(id).size() + graph.outgoing(id).size(),
        box.node().disabled());
  }
}
