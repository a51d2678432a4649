package dev.patchbay.store;

import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Policy.Retry;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.Variable;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of those parts of a draft that are one column. Only text that this class wrote, and
/// whose digest was checked, is read.
final class GraphJson {
  private GraphJson() {}

  static JsonNode policy(Policy policy) {
    ObjectNode json =
        Json.object()
            .put("onError", policy.onError().name())
            .put("timeoutSeconds", policy.timeoutSeconds());
    json.putObject("retry")
        .put("maxAttempts", policy.retry().maxAttempts())
        .put("firstDelay", policy.retry().firstDelay().toString())
        .put("factor", policy.retry().factor())
        .put("maxDelay", policy.retry().maxDelay().toString())
        .put("jitter", policy.retry().jitter());
    return json;
  }

  static Policy policy(JsonNode json) {
    JsonNode retry = json.path("retry");
    return new Policy(
        OnError.valueOf(json.path("onError").asString()),
        new Retry(
            retry.path("maxAttempts").asInt(),
            Duration.parse(retry.path("firstDelay").asString()),
            retry.path("factor").asDouble(),
            Duration.parse(retry.path("maxDelay").asString()),
            retry.path("jitter").asDouble()),
        json.path("timeoutSeconds").asInt());
  }

  static JsonNode problem(Problem problem) {
    return Json.object()
        .put("path", problem.path())
        .put("code", problem.code())
        .put("message", problem.message());
  }

  static Problem problem(JsonNode json) {
    return new Problem(
        json.path("path").asString(), json.path("code").asString(), json.path("message").asString());
  }

  static JsonNode variables(List<Variable> variables) {
    ArrayNode json = Json.NODES.arrayNode();
    variables.forEach(
        variable ->
            json.addObject()
                .put("name", variable.name())
                .put("description", variable.description())
                .set("value", variable.value()));
    return json;
  }

  static List<Variable> variables(JsonNode json) {
    return json.valueStream()
        .map(
            variable ->
                new Variable(
                    variable.path("name").asString(),
                    variable.path("value"),
                    variable.path("description").asString()))
        .toList();
  }

  static JsonNode uiState(UiState uiState) {
    Viewport viewport = uiState.viewport();
    ObjectNode json = Json.object();
    json.putObject("viewport")
        .put("x", viewport.x())
        .put("y", viewport.y())
        .put("zoom", viewport.zoom());
    uiState.selectedNodeIds().forEach(json.putArray("selectedNodeIds")::add);
    return json;
  }

  /// The look of a draft has no digest; what cannot be read gives the look of a new one.
  static UiState uiState(String text) {
    return Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            instanceof dev.patchbay.schema.Parsed.Ok<JsonNode>(var json)
        ? uiState(json)
        : UiState.INITIAL;
  }

  private static UiState uiState(JsonNode json) {
    JsonNode viewport = json.path("viewport");
    double zoom = viewport.path("zoom").asDouble(0);
    return new UiState(
        zoom > 0
            ? new Viewport(
                viewport.path("x").asDouble(0), viewport.path("y").asDouble(0), zoom)
            : Viewport.IDENTITY,
        json.path("selectedNodeIds").valueStream().map(id -> id.asString("")).toList());
  }
}
