package dev.patchbay.app;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.engine.Start;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A dry run as a command prints it.
public record DryRunReport(
    Graph graph, NodeRegistry registry, Start start, DryRunResult result, List<Finding> findings) {
  public static final List<String> HEADING = List.of("STATUS", "NODE", "PREVIEW");
  private static final int WIDEST_PREVIEW = 110;

  /// A problem and the name of the node it is about.
  public record Located(String node, Problem problem) {
    private boolean repeats(Located other) {
      return node.equals(other.node)
          && problem.code().equals(other.problem.code())
          && problem.path().equals(other.problem.path());
    }
  }

  /// Neither the check nor the walk found an error.
  public boolean fine() {
    return findings.stream().noneMatch(Finding::blocksPublishing)
        && result.previews().values().stream()
            .noneMatch(preview -> preview.status() == Preview.Status.FAILED);
  }

  public List<List<String>> rows() {
    var handles = new NodeHandles(registry);
    return previews()
        .map(entry ->
            List.of(
                entry.getValue().statusWord(),
                handles.title(entry.getKey()),
                shortened(entry.getValue().headline())))
        .toList();
  }

  /// What is wrong, each thing once: a node that cannot work is named by the check and by the walk.
  public List<Located> problems() {
    var problems = new ArrayList<Located>();
    for (Finding finding : findings) {
      problems.add(new Located(finding.where(graph), finding.problem()));
    }
    previews()
        .forEach(entry ->
            entry.getValue().problems().stream()
                .map(problem -> new Located(entry.getKey().name(), problem))
                .filter(located -> problems.stream().noneMatch(located::repeats))
                .forEach(problems::add));
    return problems;
  }

  public ObjectNode json() {
    var handles = new NodeHandles(registry);
    ObjectNode json =
        Json.object()
            .put("trigger", name(result.trigger()))
            .put("sample", start.sampleName())
            .put("fine", fine());
    ArrayNode nodes = json.putArray("nodes");
    previews()
        .forEach(entry -> {
          Node node = entry.getKey();
          ObjectNode one =
              nodes
                  .addObject()
                  .put("id", node.id())
                  .put("name", node.name())
                  .put("title", handles.title(node))
                  .put("type", node.type());
          describe(entry.getValue(), one);
        });
    ObjectNode edges = json.putObject("edges");
    result.delivered().forEach((id, data) -> edges.put(id, DryRunResult.count(data)));
    ArrayNode all = json.putArray("problems");
    problems().forEach(p -> describe(p.problem(), all.addObject().put("node", p.node())));
    return json;
  }

  private void describe(Preview preview, ObjectNode json) {
    json.put("status", preview.status().name());
    preview.input().ifPresent(input -> json.set("input", input));
    ObjectNode outputs = json.putObject("outputs");
    preview.outputs().forEach(outputs::set);
    json.put("source", preview.source().name());
    preview.wouldDo().ifPresent(wouldDo -> json.set("wouldDo", Json.toNode(wouldDo)));
    json.put("durationMicros", preview.duration().toNanos() / 1_000);
    ArrayNode problems = json.putArray("problems");
    preview.problems().forEach(problem -> describe(problem, problems.addObject()));
    if (!preview.items().isEmpty()) {
      ArrayNode items = json.putArray("items");
      for (Map<String, Preview> item : preview.items()) {
        ObjectNode inside = items.addObject();
        item.forEach((id, p) -> describe(p, inside.putObject(name(id))));
      }
    }
  }

  private static void describe(Problem problem, ObjectNode json) {
    json.put("path", problem.path()).put("code", problem.code()).put("message", problem.message());
  }

  /// In the order of the document, which is how the analyst drew it.
  private Stream<Map.Entry<Node, Preview>> previews() {
    var ordered = new LinkedHashMap<Node, Preview>();
    for (Node node : graph.nodes()) {
      Preview preview = result.previews().get(node.id());
      if (preview != null) {
        ordered.put(node, preview);
      }
    }
    return ordered.entrySet().stream();
  }

  private String name(String id) {
    return graph.node(id).map(Node::name).orElse(id);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= WIDEST_PREVIEW
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST_PREVIEW - 1)) + "…";
  }
}
