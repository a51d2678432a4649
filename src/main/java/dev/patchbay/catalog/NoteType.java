package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A type whose nodes only say something to people: nothing flows through them, no walk sees them,
/// they are no part of what a scenario does, and their text is never read as a template. How large
/// a note is the node itself says.
public record NoteType<C>(TypeInfo info, Schema<C> config, Migrations migrations)
    implements NodeType {
  @Override
  public Handles handles(JsonNode rawConfig) {
    return Handles.NONE;
  }

  @Override
  public Optional<String> passThrough() {
    return Optional.empty();
  }
}
