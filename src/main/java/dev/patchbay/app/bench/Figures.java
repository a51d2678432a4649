package dev.patchbay.app.bench;

import dev.patchbay.schema.Json;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// One line of JSON for each figure, with the size of the graph and the load of the machine.
final class Figures {
  private final int nodes;
  private final int edges;
  private final Consumer<String> line;

  Figures(int nodes, int edges, Consumer<String> line) {
    this.nodes = nodes;
    this.edges = edges;
    this.line = line;
  }

  void add(String figure, ObjectNode values) {
    ObjectNode all = Json.object().put("figure", figure).put("nodes", nodes).put("edges", edges);
    all.setAll(values);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    all.put("load", FrameTimes.rounded(load));
    line.accept(all.toString());
  }
}
