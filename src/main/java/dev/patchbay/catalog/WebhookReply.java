package dev.patchbay.catalog;

import java.util.List;
import java.util.Optional;

/// What the caller who started the run is answered.
public record WebhookReply(int status, List<HttpCall.Header> headers, Optional<String> body) {
  public WebhookReply {
    headers = List.copyOf(headers);
  }
}
