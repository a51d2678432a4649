package dev.patchbay.nodes.trigger;

import dev.patchbay.catalog.Arrival;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Starts a run when another system calls this scenario's own web address.
public final class Webhook {
  enum Method {
    ANY,
    @Label("GET")
    GET,
    @Label("POST")
    POST,
    @Label("PUT")
    PUT,
    @Label("PATCH")
    PATCH,
    @Label("DELETE")
    DELETE
  }

  record Config(
      @Help("The HTTP method that callers use; calls with another one start nothing.")
          Method method,
      @NotBlank
          @Pattern(
              regexp = "[A-Za-z0-9_~-][A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*",
              message =
                  "The path is made of letters, digits, “-”, “_”, “.” and “~”, with “/” between its"
                      + " parts and none at the beginning or end.")
          @Help("The end of the address that callers use, such as github/issues.")
          String path) {}

  /// Header names are in lower case. A query field that occurs once is a text, otherwise a list.
  record Payload(
      String method, Map<String, String> headers, Map<String, JsonNode> query, JsonNode body) {}

  public static final TriggerType<?, ?> TYPE =
      new TriggerType<>(
          new TypeInfo(
              "trigger.webhook",
              "Webhook",
              "mdi2w-webhook",
              Category.TRIGGER,
              "Starts a run when another system calls this scenario's own web address.",
              "Gives the address in Path to another system; each call starts a run. The call is"
                  + " read as `$trigger.body`, `$trigger.query` and `$trigger.headers`, for example"
                  + " `{{ $trigger.body.action }}`. Header names are in lower case:"
                  + " `{{ $trigger.headers.\"x-github-event\" }}`.",
              List.of("http in", "inbound", "receive", "callback", "API", "endpoint", "event")),
          Schema.of(Config.class, new Config(Method.POST, "")),
          Schema.of(Payload.class),
          WebhookSamples.ALL,
          new Arrival.Inbound(),
          Webhook::normalise,
          Webhook::fire,
          Migrations.NONE);

  private Webhook() {}

  private static JsonNode normalise(InboundEvent event) {
    var query = new TreeMap<String, JsonNode>();
    event
        .query()
        .forEach((name, values) ->
            query.put(name, Json.toNode(values.size() == 1 ? values.getFirst() : values)));
    return Json.toNode(
        new Payload(event.method(), new TreeMap<>(event.headers()), query, event.body()));
  }

  /// A caller who sends an `Idempotency-Key` may repeat the call without starting a second run.
  private static TriggerResult fire(Config config, JsonNode payload) {
    String method = payload.path("method").asString("");
    if (config.method() != Method.ANY && !config.method().name().equals(method)) {
      return new TriggerResult.Ignore(
          "The call used " + method + ", this webhook takes " + config.method() + ".");
    }
    return new TriggerResult.Start(
        payload,
        Optional.of(payload.path("headers").path("idempotency-key").asString(""))
            .filter(key -> !key.isBlank()));
  }
}
