package dev.patchbay.catalog;

import java.util.List;
import java.util.Map;

/// The answer to an [HttpCall]; `body` is text in the charset that the server named.
public record HttpReply(int status, Map<String, List<String>> headers, String body) {
  public HttpReply {
    headers = Map.copyOf(headers);
  }
}
