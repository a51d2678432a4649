package dev.patchbay.nodes.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Calls an HTTP service and hands on its answer.
public final class HttpRequest {
  private static final int SHOWN_CHARACTERS = 20_000;

  enum Method {
    @Label("GET")
    GET,
    @Label("POST")
    POST,
    @Label("PUT")
    PUT,
    @Label("PATCH")
    PATCH,
    @Label("DELETE")
    DELETE,
    @Label("HEAD")
    HEAD,
    @Label("OPTIONS")
    OPTIONS
  }

  enum ErrorStatuses {
    @Label("The node fails")
    FAIL,
    @Label("The answer is handed on")
    OUTPUT
  }

  record Config(
      @Help("What the service is asked to do; GET reads.") Method method,
      @NotBlank
          @Label("URL")
          @Format("url")
          @Help(
              "The complete address: https://api.example.org/orders/{{ $.id }}. Use"
                  + " $encodeUrlComponent for values that may contain a slash or question mark.")
          String url,
      @Help("What is put behind the URL as ?name=value; it is encoded for you.") List<Pair> query,
      @Help("Headers to send. Passwords and tokens belong in a connection.") List<Pair> headers,
      @Help("What is sent to the service.") Body body,
      @Format("connection/http")
          @Help("Adds its credentials to the request; leave it empty for open services.")
          Optional<ConnectionRef> connection,
      @Label("Timeout in seconds") @Min(1) @Max(300) @Help("How long the whole call may take.")
          int timeoutSeconds,
      @Label("If the status is an error")
          @Help("What a status of 300 or more means: a failure, or an answer like any other.")
          ErrorStatuses errorStatuses) {
    public Config {
      query = List.copyOf(query);
      headers = List.copyOf(headers);
    }
  }

  /// The complete request, stored before it is sent.
  record Request(HttpCall call, ErrorStatuses errorStatuses) {}

  /// @param headers names in lower case; repeated ones are joined by commas
  /// @param body JSON if the server said so, otherwise text; null if there was none
  record Response(int status, Map<String, String> headers, JsonNode body) {}

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "http.request",
              "HTTP request",
              "mdi2w-web",
              Category.EFFECT,
              "Calls an HTTP service and hands on its answer.",
              "Sends one request; the answer is an object with status, headers and body, so the"
                  + " next node reads `{{ $.body.id }}`. Answers that say to try later (408, 425,"
                  + " 429 and 5xx) are repeated as the node's retry policy says. A dry run only"
                  + " shows what would be sent.",
              List.of(
                  "HTTP",
                  "REST",
                  "API",
                  "web service",
                  "GET",
                  "POST",
                  "curl",
                  "fetch",
                  "http request",
                  "GET Request",
                  "POST Request",
                  "call")),
          Schema.of(
              Config.class,
              new Config(
                  Method.GET,
                  "",
                  List.of(),
                  List.of(),
                  new Body.None(),
                  Optional.empty(),
                  30,
                  ErrorStatuses.FAIL)),
          HttpSamples.CONFIG,
          Schema.any(),
          HttpSamples.INPUT,
          Schema.of(Response.class),
          HttpSamples.OUTPUT,
          Set.of(
              ErrorCodes.HTTP_URL,
              ErrorCodes.HTTP_HEADER,
              ErrorCodes.HTTP_BODY,
              ErrorCodes.HTTP_TIMEOUT,
              ErrorCodes.HTTP_UNREACHABLE,
              ErrorCodes.HTTP_REDIRECT,
              ErrorCodes.HTTP_CLIENT_ERROR,
              ErrorCodes.HTTP_THROTTLED,
              ErrorCodes.HTTP_SERVER_ERROR,
              ErrorCodes.HTTP_ANSWER,
              ErrorCodes.CONNECTION_MISSING),
          ActionType.inOut(Schema.any(), Schema.of(Response.class)),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Effect<>(
              Schema.of(Request.class),
              HttpRequest::plan,
              HttpRequest::describe,
              HttpRequest::perform));

  private HttpRequest() {}

  private static Planned<Request> plan(Config config, NodeIO<JsonNode> input) {
    Optional<String> wrongHeader = Headers.wrong(config.headers());
    if (wrongHeader.isPresent()) {
      return Planned.refused(ErrorCodes.HTTP_HEADER, wrongHeader.get());
    }
    return switch (Address.of(config.url(), config.query())) {
      case Address.Wrong(var why) -> Planned.refused(ErrorCodes.HTTP_URL, why);
      case Address.Url(var url) ->
          switch (config.body().encoded()) {
            case Body.Encoded.Wrong(var why) -> Planned.refused(ErrorCodes.HTTP_BODY, why);
            case Body.Encoded.Nothing _ ->
                ready(config, input, url, Optional.empty(), Optional.empty());
            case Body.Encoded.Text(var text, var type) ->
                Headers.wrong(List.of(new Pair("Content-Type", type))).isPresent()
                    ? Planned.refused(
                        ErrorCodes.HTTP_BODY, "The body's content type is not allowed.")
                    : ready(config, input, url, Optional.of(text), Optional.of(type));
          };
    };
  }

  private static Planned<Request> ready(
      Config config,
      NodeIO<JsonNode> input,
      String url,
      Optional<String> body,
      Optional<String> contentType) {
    return new Planned.Ready<>(
        new Request(
            new HttpCall(
                config.method().name(),
                url,
                Headers.complete(config.headers(), contentType),
                body,
                config.connection(),
                config.timeoutSeconds(),
                input.idempotencyKey()),
            config.errorStatuses()));
  }

  private static WouldDo describe(Request request) {
    HttpCall call = request.call();
    int headers = call.headers().size();
    var details = new ArrayList<WouldDo.Detail>();
    call.headers()
        .forEach(header -> details.add(new WouldDo.Detail(header.name(), Headers.shown(header))));
    call.body().ifPresent(body -> details.add(new WouldDo.Detail("Body", shownBody(call, body))));
    call.connection().ifPresent(c -> details.add(new WouldDo.Detail("Connection", c.id())));
    details.add(new WouldDo.Detail("Timeout", call.timeoutSeconds() + " s"));
    return new WouldDo(
        "would %s %s · %s%s"
            .formatted(
                call.method(),
                Headers.shownUrl(call.url()),
                headers == 1 ? "1 header" : headers + " headers",
                call.body().map(b -> " · body " + b.getBytes(UTF_8).length + " bytes").orElse("")),
        details);
  }

  private static String shownBody(HttpCall call, String body) {
    boolean json = Body.isJson(Headers.find(call.headers(), "Content-Type"));
    String text =
        json && Json.readPayload(body) instanceof Parsed.Ok<JsonNode>(var tree)
            ? Json.pretty(tree)
            : body;
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, SHOWN_CHARACTERS)
            + "\n… and "
            + (text.length() - SHOWN_CHARACTERS)
            + " more characters";
  }

  private static ActionResult perform(Request request, Wire wire) {
    return new Answer(request, wire.http(request.call())).result();
  }
}
