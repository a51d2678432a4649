package dev.patchbay.nodes.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.HttpCall.Header;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A request in words. Values whose name says that they are secret are hidden, although they belong
/// in a connection and should not be here at all.
final class WouldSend {
  private static final int SHOWN_CHARACTERS = 20_000;
  private static final String MASK = "••••••";

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?i).*(authorization|cookie|token|secret|passw|api[-_]?key|access[-_]?key|signature).*"
              + "|(?i)key|sig|pwd|auth");

  private static final Pattern QUERY_PAIR = Pattern.compile("(?<=[?&])([^=&]+)=([^&]*)");

  private WouldSend() {}

  static WouldDo describe(HttpRequest.Request request) {
    HttpCall call = request.call();
    var details = new ArrayList<Detail>(details(call.headers(), call.body()));
    call.connection().ifPresent(c -> details.add(new Detail("Connection", c.id())));
    details.add(new Detail("Timeout", call.timeoutSeconds() + " s"));
    return new WouldDo(
        "would %s %s%s"
            .formatted(call.method(), url(call.url()), sizes(call.headers(), call.body())),
        details);
  }

  /// ` · 2 headers · body 212 bytes`
  static String sizes(List<Header> headers, Optional<String> body) {
    return (headers.size() == 1 ? " · 1 header" : " · " + headers.size() + " headers")
        + body.map(b -> " · body " + b.getBytes(UTF_8).length + " bytes").orElse("");
  }

  static List<Detail> details(List<Header> headers, Optional<String> body) {
    var details = new ArrayList<Detail>();
    headers.forEach(header -> details.add(new Detail(header.name(), shown(header))));
    body.ifPresent(text -> details.add(new Detail("Body", shown(headers, text))));
    return details;
  }

  /// The URL with the values of parameters like `api_key` hidden.
  static String url(String url) {
    return QUERY_PAIR
        .matcher(url)
        .replaceAll(pair ->
            SENSITIVE.matcher(pair.group(1)).matches()
                ? Matcher.quoteReplacement(pair.group(1) + "=" + MASK)
                : Matcher.quoteReplacement(pair.group()));
  }

  private static String shown(Header header) {
    return SENSITIVE.matcher(header.name()).matches() ? MASK : header.value();
  }

  private static String shown(List<Header> headers, String body) {
    boolean json = Body.isJson(Headers.find(headers, "Content-Type"));
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
}
