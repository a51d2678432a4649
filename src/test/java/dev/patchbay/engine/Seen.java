package dev.patchbay.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Preview.Status;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a dry run showed, as tests ask for it.
record Seen(DryRunResult result) {
  Preview node(String id) {
    Preview preview = result.previews().get(id);
    assertThat(preview).as(id).isNotNull();
    return requireNonNull(preview);
  }

  /// What a node inside a container showed for one item.
  Preview inItem(String container, int index, String id) {
    Preview preview = node(container).items().get(index).get(id);
    assertThat(preview).as("%s of item %d", id, index).isNotNull();
    return requireNonNull(preview);
  }

  JsonNode output(String id) {
    assertThat(node(id).status()).as("%s: %s", id, node(id).problems()).isEqualTo(Status.SUCCEEDED);
    assertThat(node(id).outputs()).as(id).hasSize(1);
    return node(id).outputs().values().iterator().next();
  }

  Seen hasOutput(String id, String json) {
    assertThat(output(id)).as(id).isEqualTo(Json.parse(json));
    return this;
  }

  Seen hasInput(String id, String json) {
    assertThat(node(id).input()).as(id).contains(Json.parse(json));
    return this;
  }

  Seen skips(String... ids) {
    for (String id : ids) {
      assertThat(node(id).status()).as(id).isEqualTo(Status.SKIPPED);
      assertThat(node(id).outputs()).as(id).isEmpty();
    }
    return this;
  }

  Seen fails(String id, String code) {
    assertThat(node(id).status()).as(id).isEqualTo(Status.FAILED);
    assertThat(codes(id).getFirst()).as(id).isEqualTo(code);
    return this;
  }

  Seen succeeds(String... ids) {
    for (String id : ids) {
      assertThat(node(id).status())
          .as("%s: %s", id, node(id).problems())
          .isEqualTo(Status.SUCCEEDED);
    }
    return this;
  }

  /// Exactly these edges were taken.
  Seen takes(String... edges) {
    assertThat(result.delivered().keySet()).containsExactlyInAnyOrder(edges);
    return this;
  }

  List<String> codes(String id) {
    return node(id).problems().stream().map(Problem::code).toList();
  }

  String messages(String id) {
    return node(id).problems().stream().map(Problem::message).toList().toString();
  }

  /// Everything but the durations.
  String everything() {
    var all = Json.object().put("trigger", result.trigger());
    all.set("delivered", Json.toNode(new TreeMap<>(result.delivered())));
    result.previews().forEach((id, preview) -> all.set(id, written(preview)));
    return Json.pretty(all);
  }

  private static JsonNode written(Preview preview) {
    var json = Json.object().put("status", preview.status().name());
    json.put("source", preview.source().name());
    preview.input().ifPresent(input -> json.set("input", input));
    json.set("outputs", Json.toNode(preview.outputs()));
    preview.wouldDo().ifPresent(wouldDo -> json.set("wouldDo", Json.toNode(wouldDo)));
    json.set("problems", Json.toNode(preview.problems()));
    var items = json.putArray("items");
    for (Map<String, Preview> item : preview.items()) {
      var inside = items.addObject();
      item.forEach((id, shown) -> inside.set(id, written(shown)));
    }
    return json;
  }
}
