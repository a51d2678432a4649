package dev.patchbay.nodes.http;

import dev.patchbay.catalog.HttpCall.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What HTTP allows in a header (RFC 9110, section 5), and which values are nobody's business.
final class Headers {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t -~]*");

  /// The connection itself is described by these; the HTTP client sets them.
  private static final Set<String> OURS =
      Set.of(
          "host",
          "content-length",
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect");

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?i).*(authorization|cookie|token|secret|passw|api[-_]?key|access[-_]?key|signature).*"
              + "|(?i)key|sig|pwd|auth");

  private static final Pattern QUERY_PAIR = Pattern.compile("(?<=[?&])([^=&]+)=([^&]*)");
  private static final String MASK = "••••••";

  private Headers() {}

  /// Why these headers cannot be sent.
  static Optional<String> wrong(List<Pair> headers) {
    for (Pair header : headers) {
      if (!NAME.matcher(header.name()).matches()) {
        return Optional.of("“" + printable(header.name()) + "” is not the name of a header.");
      }
      if (OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(
            "The header “" + header.name() + "” is set by the program and cannot be given.");
      }
      if (!VALUE.matcher(header.value()).matches()) {
        return Optional.of(
            "The value of the header “"
                + header.name()
                + "” may hold printable ASCII characters only, and no line break.");
      }
    }
    return Optional.empty();
  }

  /// The headers to send: a content type given by hand comes before the body's own.
  static List<Header> complete(List<Pair> given, Optional<String> contentType) {
    var headers = new ArrayList<Header>();
    given.forEach(pair -> headers.add(new Header(pair.name(), pair.value().strip())));
    contentType
        .filter(_ -> find(headers, "Content-Type").isEmpty())
        .ifPresent(type -> headers.add(new Header("Content-Type", type)));
    return headers;
  }

  static Optional<String> find(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  static String shown(Header header) {
    return SENSITIVE.matcher(header.name()).matches() ? MASK : header.value();
  }

  /// The URL with the values of parameters like `api_key` hidden.
  static String shownUrl(String url) {
    return QUERY_PAIR
        .matcher(url)
        .replaceAll(pair ->
            SENSITIVE.matcher(pair.group(1)).matches()
                ? pair.group(1) + "=" + MASK
                : Matcher.quoteReplacement(pair.group()));
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "�");
  }
}
