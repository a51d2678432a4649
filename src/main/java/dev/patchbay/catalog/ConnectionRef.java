package dev.patchbay.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Points to a connection without holding any of its secrets: an id in drafts, a name in bundles.
public record ConnectionRef(@JsonValue String id) {
  @JsonCreator
  public ConnectionRef {}
}
