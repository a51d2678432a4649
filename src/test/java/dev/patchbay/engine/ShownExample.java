package dev.patchbay.engine;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An example as its dry runs show it.
record ShownExample(Graph graph) {
  static ShownExample of(String name) {
    return of(file(name));
  }

  static ShownExample of(byte[] file) {
    return new ShownExample(new ScenarioFile(Draft.REGISTRY).read(file).orThrow().graph());
  }

  static byte[] file(String name) {
    return Examples.find(name).orElseThrow().file();
  }

  Seen run(String sample) {
    Start start =
        Start.choose(graph, Draft.REGISTRY, Optional.empty(), Optional.of(sample)).orThrow();
    return new Seen(Draft.DRY_RUN.run(graph, start));
  }

  static WouldDo wouldDo(Preview preview) {
    return preview.wouldDo().orElseThrow();
  }

  static String detail(WouldDo wouldDo, String label) {
    return wouldDo.details().stream()
        .filter(detail -> detail.label().equals(label))
        .map(WouldDo.Detail::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " in " + wouldDo.details()));
  }

  static JsonNode body(WouldDo wouldDo) {
    return Json.parse(detail(wouldDo, "Body"));
  }
}
