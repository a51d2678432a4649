package dev.patchbay.scenario.geometry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Numbers computed with the real React Flow 12.12.1, under `src/test/resources/reactflow`.
final class GoldenFile {
  private GoldenFile() {}

  static Stream<JsonNode> cases(String name) {
    try (InputStream in = GoldenFile.class.getResourceAsStream("/reactflow/" + name)) {
      return new JsonMapper().readTree(Objects.requireNonNull(in, name)).valueStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
