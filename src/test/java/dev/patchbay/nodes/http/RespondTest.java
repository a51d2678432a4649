package dev.patchbay.nodes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.WebhookReply;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.nodes.PartialWire;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RespondTest {
  private static final String CREATED =
      """
      {"status": 201, "headers": [{"name": "Location", "value": "/orders/7"}],
       "body": {"kind": "json", "json": {"id": 9007199254740993}}}
      """;

  private final NodeFixture node = new NodeFixture(Respond.TYPE);

  @Test
  void theCallerGetsStatusHeadersAndBody() {
    var caller = new Caller(new ArrayList<>(), true);

    ActionResult result = node.perform(CREATED, caller);

    assertThat(caller.got())
        .containsExactly(
            new WebhookReply(
                201,
                List.of(
                    new HttpCall.Header("Location", "/orders/7"),
                    new HttpCall.Header("Content-Type", "application/json")),
                Optional.of("{\"id\":9007199254740993}")));
    assertThat(result)
        .isEqualTo(ActionResult.success(Json.parse("{\"status\": 201, \"sent\": true}")));
  }

  @Test
  void anAnswerThatNobodyWaitsForIsNoError() {
    assertThat(node.perform(CREATED, new Caller(new ArrayList<>(), false)))
        .isEqualTo(ActionResult.success(Json.parse("{\"status\": 201, \"sent\": false}")));
  }

  @Test
  void aDryRunSaysWhatItWouldAnswer() {
    var wouldDo = node.wouldDo(CREATED);

    assertThat(wouldDo.sentence())
        .isEqualTo("would answer with status 201 · 2 headers · body 23 bytes");
    assertThat(wouldDo.details()).extracting(detail -> detail.label()).contains("Body", "Status");
  }

  @Test
  void whatHttpDoesNotAllowIsRefused() {
    node.planRefused(
        "{\"headers\": [{\"name\": \"X-A\", \"value\": \"a\\r\\nSet-Cookie: b\"}]}",
        ErrorCodes.HTTP_HEADER,
        "X-A");
    node.planRefused(
        "{\"status\": 204, \"body\": {\"kind\": \"json\", \"json\": {}}}",
        ErrorCodes.HTTP_BODY,
        "204");
    node.planRefused(
        "{\"body\": {\"kind\": \"json\", \"json\": null}}", ErrorCodes.HTTP_BODY, "found nothing");
    assertThat(node.problems("{\"status\": 99}")).hasSize(1);
  }

  private record Caller(List<WebhookReply> got, boolean waiting) implements PartialWire {
    @Override
    public boolean respond(WebhookReply reply) {
      got.add(reply);
      return waiting;
    }
  }
}
