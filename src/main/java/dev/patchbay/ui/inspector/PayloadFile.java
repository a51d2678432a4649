package dev.patchbay.ui.inspector;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Reads a payload from a file, never more of it than a payload may have.
final class PayloadFile {
  private PayloadFile() {}

  static Parsed<JsonNode> read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Json.MAX_PAYLOAD + 1);
    } catch (IOException e) {
      return Parsed.failed(
          "", "file.unreadable", Strings.FILE_UNREADABLE.formatted(file.getFileName()));
    }
    return bytes.length > Json.MAX_PAYLOAD
        ? Parsed.failed("", "json.too_large", Strings.FILE_TOO_LARGE)
        : Json.readPayload(bytes);
  }
}
