package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the canvas and the walk see of a type: a trigger, an action, a container, or a note.
public sealed interface NodeType permits TriggerType, ActionType, ContainerType, NoteType {
  TypeInfo info();

  Schema<?> config();

  Migrations migrations();

  /// The handles that a node with this raw config has. Pure and total: any JSON gives handles, and
  /// templates are never evaluated.
  Handles handles(JsonNode rawConfig);

  /// The output on which a disabled node hands on its input; a type without one cannot be disabled.
  Optional<String> passThrough();

  default String id() {
    return info().id();
  }
}
