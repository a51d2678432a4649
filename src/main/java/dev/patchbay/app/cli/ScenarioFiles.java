package dev.patchbay.app.cli;

import dev.patchbay.exchange.DiskFile;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
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
            : path(file).flatMap(path -> DiskFile.read(path, Json.MAX_PAYLOAD));
    return bytes.flatMap(Json::readPayload);
  }

  private static Parsed<Path> path(String file) {
    try {
      return Parsed.ok(Path.of(file));
    } catch (InvalidPathException _) {
      return Parsed.failed("", "file.missing", "No file can have this name here.");
    }
  }
}
