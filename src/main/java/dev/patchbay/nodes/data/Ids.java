package dev.patchbay.nodes.data;

import dev.patchbay.catalog.NodeIO;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Makes ids that look random and are not: the same run gives the same node's item the same id,
/// when it is resumed too, and no two items share one.
///
/// @param origin what tells this node of this run from every other
/// @param millis the run's start, since 1970
record Ids(String origin, long millis) {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// Ids that begin with the time count on after it, so that the ids of a million items are in
  /// their order.
  private static final long COUNTER = 0xFFFFF;

  static Ids of(NodeIO<?> node, JsonNode chance, long millis) {
    var origin = List.of(node.runId(), node.nodeId(), node.itemPath(), chance);
    return new Ids(CanonicalJson.text(Json.toNode(origin)), millis & 0xFFFF_FFFF_FFFFL);
  }

  String id(Identify.Format format, int item) {
    byte[] digest = digest(item);
    long first = ByteBuffer.wrap(digest).getLong();
    long second = ByteBuffer.wrap(digest).getLong(Long.BYTES);
    long counter = item & COUNTER;
    return switch (format) {
      case UUID_4 -> uuid(4, first, second);
      // Time, then the counter's upper 12 bits; its lower 8 bits, then chance (RFC 9562, 6.2).
      case UUID_7 ->
          uuid(
              7,
              (millis << 16) | (counter >> 8),
              ((counter & 0xFF) << 54) | (second & ((1L << 54) - 1)));
      case ULID -> ulid((counter << 44) | (first >>> 20), second);
    };
  }

  private byte[] digest(int item) {
    return Hashing.SHA_256.digest((origin + item).getBytes(StandardCharsets.UTF_8));
  }

  private static String uuid(int version, long first, long second) {
    return new UUID(
            (first & ~0xF000L) | ((long) version << 12), (second & ~(3L << 62)) | (2L << 62))
        .toString();
  }

  /// @param upper the 64 bits after the time
  /// @param lower of which the last 16 are used
  private String ulid(long upper, long lower) {
    BigInteger bits =
        BigInteger.valueOf(millis)
            .shiftLeft(64)
            .or(new BigInteger(Long.toUnsignedString(upper)))
            .shiftLeft(16)
            .or(BigInteger.valueOf(lower & 0xFFFF));
    var text = new StringBuilder();
    for (int shift = 125; shift >= 0; shift -= 5) {
      text.append(CROCKFORD.charAt(bits.shiftRight(shift).intValue() & 31));
    }
    return text.toString();
  }
}
