package dev.patchbay.catalog;

import java.util.List;
import java.util.Optional;

/// One HTTP request, complete but for the connection's secrets, which the wire adds last.
///
/// @param idempotencyKey sent as `Idempotency-Key` with methods that are not idempotent
public record HttpCall(
    String method,
    String url,
    List<Header> headers,
    Optional<String> body,
    Optional<ConnectionRef> connection,
    int timeoutSeconds,
    String idempotencyKey) {
  public HttpCall {
    headers = List.copyOf(headers);
  }

  public record Header(String name, String value) {}
}
