package dev.patchbay.app.cli;

import dev.patchbay.exchange.DiskFile;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.io.InputStream;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Reads the files that commands are given; none is read that is larger than may be.
final class ScenarioFiles {
  private final ScenarioFile format;

  ScenarioFiles(ScenarioFile format) {
    this.format = format;
  }

  Parsed<Imported> scenario(Path file) {
    return DiskFile.read(file, Json.MAX_DOCUMENT).flatMap(format::read);
  }

  /// @param file a path, or `-` for standard input
  static Parsed<JsonNode> payload(String file, InputStream standardInput) {
    Parsed<byte[]> bytes =
        file.equals("-")
            ? DiskFile.read(standardInput, Json.MAX_PAYLOAD)
            : DiskFile.read(Path.of(file), Json.MAX_PAYLOAD);
    return bytes.flatMap(Json::readPayload);
  }
}
