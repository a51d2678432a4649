package dev.patchbay.release;

import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Finding.Place;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;

/// Where in a graph something is, as a JSON pointer that begins with `/nodes/<id>` or
/// `/edges/<id>`.
final class Places {
  private Places() {}

  static String ofNode(String id) {
    return "/nodes" + Json.pointer(id);
  }

  static String ofEdge(String id) {
    return "/edges" + Json.pointer(id);
  }

  static Problem problem(Finding finding) {
    return finding
        .problem()
        .under(
            switch (finding.place()) {
              case Place.OnNode(var id) -> ofNode(id);
              case Place.OnEdge(var id) -> ofEdge(id);
              case Place.OnGraph() -> "";
            });
  }
}
