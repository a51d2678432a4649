package dev.patchbay.nodes.http;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.WebhookReply;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Answers the caller whose webhook call started the run; the run goes on.
public final class Respond {
  record Config(
      @Min(200) @Max(599) @Help("The HTTP status: 200 is fine, 400 means the call was wrong.")
          int status,
      @Help("Headers of the answer; its content type follows from the body.") List<Pair> headers,
      @Help("What the caller gets.") Body body) {
    public Config {
      headers = List.copyOf(headers);
    }
  }

  /// The complete answer, stored before it is sent.
  record Request(WebhookReply reply) {}

  /// @param sent false when nobody waited for an answer, or one was given before
  record Response(int status, boolean sent) {}

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.respond",
              "Respond to webhook",
              "mdi2r-reply-outline",
              Category.CONTROL,
              "Answers the caller whose webhook call started the run.",
              "Sends status, headers and body to the caller, for example status 201 with the JSON"
                  + " `{\"id\": \"{{ $.id }}\"}`; the run goes on afterwards. The first answer of a"
                  + " run is the one that is sent. A dry run shows what would be answered.",
              List.of(
                  "Respond to Webhook",
                  "http response",
                  "reply",
                  "return",
                  "answer",
                  "Container Output",
                  "status code")),
          Schema.of(
              Config.class,
              new Config(200, List.of(), new Body.JsonBody(Json.NODES.stringNode("{{ $ }}")))),
          Json.parse(
              """
              {
                "status": 201,
                "headers": [{"name": "Location", "value": "/orders/A-1027"}],
                "body": {"kind": "json", "json": {"orderId": "A-1027", "accepted": true}}
              }
              """),
          Schema.any(),
          Json.parse("{\"orderId\": \"A-1027\", \"accepted\": true}"),
          Schema.of(Response.class),
          Json.toNode(new Response(201, true)),
          Set.of(ErrorCodes.HTTP_HEADER, ErrorCodes.HTTP_BODY),
          ActionType.inOut(Schema.any(), Schema.of(Response.class)),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Effect<>(
              Schema.of(Request.class), Respond::plan, Respond::describe, Respond::perform));

  private Respond() {}

  private static Planned<Request> plan(Config config, NodeIO<JsonNode> input) {
    Optional<String> wrongHeader = Headers.wrong(config.headers());
    if (wrongHeader.isPresent()) {
      return Planned.refused(ErrorCodes.HTTP_HEADER, wrongHeader.get());
    }
    return switch (config.body().encoded()) {
      case Body.Encoded.Wrong(var why) -> Planned.refused(ErrorCodes.HTTP_BODY, why);
      case Body.Encoded.Nothing _ -> ready(config, Optional.empty(), Optional.empty());
      case Body.Encoded.Text(var text, var type) -> {
        if (config.status() == 204 || config.status() == 304) {
          yield Planned.refused(
              ErrorCodes.HTTP_BODY,
              "An answer with status %d has no body.".formatted(config.status()));
        }
        yield Headers.wrong(List.of(new Pair("Content-Type", type))).isPresent()
            ? Planned.refused(ErrorCodes.HTTP_BODY, "The body's content type is not allowed.")
            : ready(config, Optional.of(text), Optional.of(type));
      }
    };
  }

  private static Planned<Request> ready(
      Config config, Optional<String> body, Optional<String> contentType) {
    return new Planned.Ready<>(
        new Request(
            new WebhookReply(
                config.status(), Headers.complete(config.headers(), contentType), body)));
  }

  private static WouldDo describe(Request request) {
    WebhookReply reply = request.reply();
    var details = new ArrayList<Detail>();
    details.add(new Detail("Status", String.valueOf(reply.status())));
    details.addAll(WouldSend.details(reply.headers(), reply.body()));
    return new WouldDo(
        "would answer with status "
            + reply.status()
            + WouldSend.sizes(reply.headers(), reply.body()),
        details);
  }

  private static ActionResult perform(Request request, Wire wire) {
    boolean sent = wire.respond(request.reply());
    return ActionResult.success(Json.toNode(new Response(request.reply().status(), sent)));
  }
}
