package dev.patchbay.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One text per JSON value: keys sorted, no white space, digits as written. What is hashed and
/// signed is this text.
public final class CanonicalJson {
  private CanonicalJson() {}

  public static String text(JsonNode node) {
    return Json.write(sorted(node));
  }

  /// SHA-256 over the canonical UTF-8 text, 64 hex digits.
  public static String sha256(JsonNode node) {
    return sha256(text(node).getBytes(StandardCharsets.UTF_8));
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var keys = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> keys.put(entry.getKey(), sorted(entry.getValue())));
        ObjectNode result = Json.object();
        keys.forEach(result::set);
        yield result;
      }
      case ArrayNode array -> {
        ArrayNode result = Json.NODES.arrayNode(array.size());
        array.forEach(element -> result.add(sorted(element)));
        yield result;
      }
      default -> node;
    };
  }
}
