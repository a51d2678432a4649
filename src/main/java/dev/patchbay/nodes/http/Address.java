package dev.patchbay.nodes.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The request's URL as it goes over the wire (RFC 3986), or why there can be none.
sealed interface Address {
  record Url(String text) implements Address {}

  record Wrong(String why) implements Address {}

  Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(#.*)?");
  String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

  /// What may stand in a path or query as it is; `%` only before two hex digits.
  String ALLOWED = UNRESERVED + "/?:@!$&'()*+,;=";

  /// Puts the query's pairs behind what the URL has already, drops a fragment, and encodes what may
  /// not stand in a URL as it is.
  static Address of(String given, List<Pair> query) {
    if (given.chars().anyMatch(Character::isISOControl)) {
      return new Wrong("The URL contains a line break or control character.");
    }
    Matcher parts = PARTS.matcher(given.strip());
    if (!parts.matches()) {
      return new Wrong("The URL must be complete and begin with http:// or https://.");
    }
    String authority = parts.group(2);
    if (authority.contains("@")) {
      return new Wrong(
          "The URL contains a user name; user name and password belong in a connection.");
    }
    String rest = encode(parts.group(3), ALLOWED, true);
    String path = rest.startsWith("/") ? rest : "/" + rest;
    try {
      // IDN refuses what no name server knows; an IPv6 address in brackets is not its business.
      String host = authority.startsWith("[") ? authority : IDN.toASCII(authority);
      var uri =
          new URI(
              parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + path + joined(path, query));
      if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
        return new Wrong("“" + authority + "” is not a host, or not a host and a port.");
      }
      return new Url(uri.toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Wrong("“" + authority + "” is not a host, or not a host and a port.");
    }
  }

  /// Percent-encodes everything but letters, digits and `-._~`.
  static String encodeComponent(String text) {
    return encode(text, UNRESERVED, false);
  }

  private static String joined(String path, List<Pair> query) {
    if (query.isEmpty()) {
      return "";
    }
    String separator =
        !path.contains("?") ? "?" : path.endsWith("?") || path.endsWith("&") ? "" : "&";
    return query.stream()
        .map(pair -> encodeComponent(pair.name()) + "=" + encodeComponent(pair.value()))
        .collect(Collectors.joining("&", separator, ""));
  }

  private static String encode(String text, String allowed, boolean keepEncoded) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    var encoded = new StringBuilder(utf8.length);
    for (int i = 0; i < utf8.length; i++) {
      char c = (char) (utf8[i] & 0xFF);
      boolean isEncoded = keepEncoded && c == '%' && hex(utf8, i + 1) && hex(utf8, i + 2);
      if (isEncoded || allowed.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean hex(byte[] ascii, int at) {
    return at < ascii.length && "0123456789abcdefABCDEF".indexOf(ascii[at]) >= 0;
  }
}
