package dev.patchbay.nodes.http;

import dev.patchbay.schema.Json;
import tools.jackson.databind.JsonNode;

/// Opening a ticket: the request and its answer.
final class HttpSamples {
  static final JsonNode CONFIG =
      Json.parse(
          """
          {
            "method": "POST",
            "url": "https://api.example.org/tickets",
            "query": [{"name": "notify", "value": "true"}],
            "headers": [{"name": "Accept", "value": "application/json"}],
            "body": {
              "kind": "json",
              "json": {"title": "Lamp arrived broken", "customer": "zoe@example.org"}
            },
            "timeoutSeconds": 30,
            "errorStatuses": "FAIL"
          }
          """);

  static final JsonNode INPUT =
      Json.parse("{\"title\": \"Lamp arrived broken\", \"email\": \"zoe@example.org\"}");

  static final JsonNode OUTPUT =
      Json.parse(
          """
          {
            "status": 201,
            "headers": {
              "content-type": "application/json",
              "location": "https://api.example.org/tickets/4711"
            },
            "body": {"id": 4711, "state": "open", "title": "Lamp arrived broken"}
          }
          """);

  private HttpSamples() {}
}
