package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HmacCall;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Signs a text with the secret of a connection, so that its receiver can check who sent it.
public final class Hmac {
  private static final int SHOWN = 20_000;

  record Config(
      @Label("Secret")
          @Format("connection/secret")
          @Help("The connection that holds the secret; no secret ever stands in a scenario.")
          Optional<ConnectionRef> connection,
      @Multiline @Help("What is signed, such as {{ $string($) }} for the input as compact JSON.")
          String text,
      @Help("The digest that the receiver expects.") HmacCall.Digest digest,
      @Help("How the signature is written.") Encoding encoding) {}

  record Request(HmacCall call, Encoding encoding) {}

  record Signature(String signature) {}

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.hmac",
              "Sign (HMAC)",
              "mdi2d-draw-pen",
              Category.DATA,
              "Signs a text with the secret of a connection, so that its receiver can check it.",
              "Gives an object with `signature`, which a request sends along, for example in the"
                  + " header X-Signature as `sha256={{ $.signature }}`. A dry run needs no secret:"
                  + " it shows what would be signed.",
              List.of(
                  "Crypto",
                  "HMAC",
                  "sign",
                  "signature",
                  "SHA256",
                  "webhook signature",
                  "authenticate",
                  "hash")),
          Schema.of(
              Config.class,
              new Config(Optional.empty(), "", HmacCall.Digest.SHA_256, Encoding.HEX)),
          Json.parse(
              """
              {
                "connection": "partner-secret",
                "text": "{\\"orderId\\":\\"A-1027\\"}",
                "digest": "SHA_256",
                "encoding": "HEX"
              }
              """),
          Schema.any(),
          Json.parse("{\"orderId\": \"A-1027\"}"),
          Schema.of(Signature.class),
          Json.parse(
              "{\"signature\":"
                  + " \"50df00825701fa3a7bade7d5eee8793616778bf3d2802634475137e9607fb094\"}"),
          Set.of(ErrorCodes.CONNECTION_MISSING),
          ActionType.inOut(Schema.any(), Schema.of(Signature.class)),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Effect<>(
              Schema.of(Request.class), Hmac::plan, Hmac::describe, Hmac::perform));

  private Hmac() {}

  private static Planned<Request> plan(Config config, NodeIO<JsonNode> input) {
    if (config.connection().isEmpty()) {
      return Planned.refused(
          ErrorCodes.CONNECTION_MISSING, "Choose the connection that holds the secret.");
    }
    return new Planned.Ready<>(
        new Request(
            new HmacCall(config.digest(), config.text(), config.connection().get()),
            config.encoding()));
  }

  private static WouldDo describe(Request request) {
    HmacCall call = request.call();
    String text = call.text();
    return new WouldDo(
        "would sign %d bytes with HMAC %s and the secret of %s"
            .formatted(
                text.getBytes(StandardCharsets.UTF_8).length,
                call.digest().title(),
                call.connection().id().replaceAll("\\s+", " ")),
        List.of(
            new Detail("Text", text.isEmpty() ? "(empty)" : Log.cut(text, SHOWN)),
            new Detail("Connection", call.connection().id())));
  }

  private static ActionResult perform(Request request, Wire wire) {
    byte[] code = wire.hmac(request.call());
    return ActionResult.success(Json.toNode(new Signature(request.encoding().text(code))));
  }
}
