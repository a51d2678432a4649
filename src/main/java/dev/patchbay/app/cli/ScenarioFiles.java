package dev.patchbay.app.cli;

import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Reads the files that commands are given; none is read that is larger than may be.
final class ScenarioFiles {
  private final ScenarioFile format;

  ScenarioFiles(ScenarioFile format) {
    this.format = format;
  }

  Parsed<Imported> scenario(Path file) {
    return bytes(file, Json.MAX_DOCUMENT).flatMap(format::read);
  }

  /// @param file a path, or `-` for standard input
  static Parsed<JsonNode> payload(String file, InputStream standardInput) {
    Parsed<byte[]> bytes =
        file.equals("-")
            ? bytes(standardInput, Json.MAX_PAYLOAD)
            : path(file).flatMap(path -> bytes(path, Json.MAX_PAYLOAD));
    return bytes.flatMap(content -> Json.read(content, Json.MAX_PAYLOAD));
  }

  private static Parsed<Path> path(String file) {
    try {
      return Parsed.ok(Path.of(file));
    } catch (InvalidPathException _) {
      return Parsed.failed("", "file.missing", "No file can have this name here.");
    }
  }

  private static Parsed<byte[]> bytes(Path file, int most) {
    try (InputStream stream = Files.newInputStream(file)) {
      return bytes(stream, most);
    } catch (NoSuchFileException _) {
      return Parsed.failed("", "file.missing", "There is no such file.");
    } catch (IOException _) {
      return unreadable();
    }
  }

  /// One byte more than allowed is enough to know.
  private static Parsed<byte[]> bytes(InputStream stream, int most) {
    try {
      byte[] bytes = stream.readNBytes(most + 1);
      return bytes.length <= most
          ? Parsed.ok(bytes)
          : Parsed.failed(
              "",
              "json.too_large",
              "This is larger than " + (most >> 20) + " MiB, the most that is read here.");
    } catch (IOException _) {
      return unreadable();
    }
  }

  private static Parsed<byte[]> unreadable() {
    return Parsed.failed("", "file.unreadable", "The file cannot be read.");
  }
}
