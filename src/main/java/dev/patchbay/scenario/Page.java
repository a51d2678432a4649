package dev.patchbay.scenario;

import java.util.List;
import java.util.Optional;

/// A part of a list, paged by key.
///
/// @param next the key to ask for the following page with; empty on the last
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}
