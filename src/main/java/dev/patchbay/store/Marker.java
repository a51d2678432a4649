package dev.patchbay.store;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the file `marker.json` beside the database remembers of it, so that a database that is
/// gone, cut short or too new is recognised without being touched.
///
/// @param schema the schema version
/// @param checkpoints as counted in `store_info` when last forced to disk
/// @param closedSize bytes of the database file when it was closed in order; empty while it is open
record Marker(int schema, long checkpoints, OptionalLong closedSize) {
  private static final int MAX_BYTES = 4096;

  /// Stands for a marker that exists and cannot be read: there was a database, nothing else is
  /// known.
  static final Marker UNKNOWN = new Marker(0, 0, OptionalLong.empty());

  /// @return empty when there is no such file
  static Optional<Marker> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > MAX_BYTES) {
      return Optional.of(UNKNOWN);
    }
    return Optional.of(
        switch (Json.read(Files.readAllBytes(file))) {
          case Parsed.Ok<JsonNode>(var node) -> of(node);
          case Parsed.Failed<JsonNode> _ -> UNKNOWN;
        });
  }

  void write(Path file) throws IOException {
    ObjectNode node = Json.object().put("schema", schema).put("checkpoints", checkpoints);
    closedSize.ifPresent(size -> node.put("closedSize", size));
    PrivateFiles.write(file, Json.writeBytes(node));
  }

  Marker opened() {
    return new Marker(schema, checkpoints, OptionalLong.empty());
  }

  Marker closed(long size) {
    return new Marker(schema, checkpoints, OptionalLong.of(size));
  }

  Marker withCheckpoints(long count) {
    return new Marker(schema, count, closedSize);
  }

  private static Marker of(JsonNode node) {
    JsonNode size = node.path("closedSize");
    return new Marker(
        node.path("schema").asInt(0),
        node.path("checkpoints").asLong(0),
        size.isIntegralNumber() ? OptionalLong.of(size.asLong()) : OptionalLong.empty());
  }
}
