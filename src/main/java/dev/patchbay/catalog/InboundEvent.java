package dev.patchbay.catalog;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What came in from outside, verified and parsed but not yet in the words of a trigger. Header
/// names are in lower case.
public record InboundEvent(
    String method, Map<String, String> headers, Map<String, List<String>> query, JsonNode body) {
  public InboundEvent {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }
}
