package dev.patchbay.ui.inspector;

import dev.patchbay.exchange.DiskFile;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Reads a payload from a file, never more of it than a payload may have.
final class PayloadFile {
  private PayloadFile() {}

  static Parsed<JsonNode> read(Path file) {
    return DiskFile.read(file, Json.MAX_PAYLOAD).flatMap(Json::readPayload);
  }
}
