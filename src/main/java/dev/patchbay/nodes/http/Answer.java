package dev.patchbay.nodes.http;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HttpReply;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a server's answer means for the node.
record Answer(HttpRequest.Request request, HttpReply reply) {
  ActionResult result() {
    if (request.errorStatuses() == HttpRequest.ErrorStatuses.OUTPUT) {
      return success();
    }
    return switch (reply.status()) {
      case 304 -> success();
      case 408 -> retryable(ErrorCodes.HTTP_TIMEOUT);
      case 425, 429 -> retryable(ErrorCodes.HTTP_THROTTLED);
      default ->
          switch (reply.status() / 100) {
            case 2 -> success();
            case 3 -> ActionResult.fatal(ErrorCodes.HTTP_REDIRECT, sentence());
            case 4 -> ActionResult.fatal(ErrorCodes.HTTP_CLIENT_ERROR, sentence());
            default -> retryable(ErrorCodes.HTTP_SERVER_ERROR);
          };
    };
  }

  private ActionResult success() {
    Map<String, String> headers = new TreeMap<>();
    reply.headers().forEach((name, values) -> headers.put(lower(name), String.join(", ", values)));
    return switch (body(Optional.ofNullable(headers.get("content-type")))) {
      case Parsed.Ok<JsonNode>(var body) ->
          ActionResult.success(
              Json.toNode(new HttpRequest.Response(reply.status(), headers, body)));
      case Parsed.Failed<JsonNode>(var problems) ->
          ActionResult.fatal(
              ErrorCodes.HTTP_ANSWER,
              "The server says that its answer is JSON, but it is not: "
                  + problems.getFirst().message());
    };
  }

  /// JSON where the server says so, null where there is no body, text otherwise.
  private Parsed<JsonNode> body(Optional<String> contentType) {
    if (reply.body().isEmpty()) {
      return Parsed.ok(Json.NODES.nullNode());
    }
    return Body.isJson(contentType)
        ? Json.readPayload(reply.body())
        : Parsed.ok(Json.NODES.stringNode(reply.body()));
  }

  private ActionResult retryable(ErrorCode code) {
    return new ActionResult.RetryableError(Error.of(code, sentence()), retryAfter());
  }

  /// Seconds, or a date, which is measured from the server's own clock in its `Date` header.
  private Optional<Duration> retryAfter() {
    Optional<String> given = header("retry-after");
    Optional<Duration> seconds =
        given
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Long::parseLong)
            .map(Duration::ofSeconds);
    return seconds.or(() ->
        given
            .flatMap(Answer::date)
            .flatMap(until -> header("date").flatMap(Answer::date).map(now -> wait(now, until))));
  }

  private static Duration wait(ZonedDateTime now, ZonedDateTime until) {
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> header(String name) {
    return reply.headers().entrySet().stream()
        .filter(header -> lower(header.getKey()).equals(name))
        .flatMap(header -> header.getValue().stream())
        .map(String::strip)
        .findFirst();
  }

  private String sentence() {
    String said = reply.body().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return "%s %s was answered with status %d%s"
        .formatted(
            request.call().method(),
            Headers.shownUrl(request.call().url()),
            reply.status(),
            said.isEmpty()
                ? "."
                : ": " + (said.length() > 200 ? said.substring(0, 200) + "…" : said));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
