package dev.patchbay.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// SHA-256 over a sequence of values, each with its kind and length, so that no two sequences look
/// the same.
final class Digest {
  private final MessageDigest hash;

  Digest() {
    try {
      hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static byte[] of(Iterable<Column> columns) {
    var digest = new Digest();
    columns.forEach(column -> digest.add(column.value()));
    return digest.bytes();
  }

  /// @param value a text, number, switch, time, digest, or an optional of one
  Digest add(Object value) {
    switch (value) {
      case String text -> bytes('S', text.getBytes(StandardCharsets.UTF_16BE));
      case Long number -> number('L', number);
      case Integer number -> number('L', number);
      case Boolean flag -> number('B', flag ? 1 : 0);
      case Double number -> number('D', Double.doubleToLongBits(number));
      case Instant time -> bytes('T', time.toString().getBytes(StandardCharsets.US_ASCII));
      case byte[] bytes -> bytes('X', bytes);
      case Optional<?> optional -> add(optional.<Object>map(present -> present).orElse(Nothing.IT));
      case OptionalDouble optional ->
          add(optional.isPresent() ? optional.getAsDouble() : Nothing.IT);
      case Nothing _ -> number('N', 0);
      default -> throw new IllegalArgumentException("no digest of " + value.getClass());
    }
    return this;
  }

  byte[] bytes() {
    return hash.digest();
  }

  private void number(char kind, long value) {
    hash.update(ByteBuffer.allocate(9).put((byte) kind).putLong(value).flip());
  }

  private void bytes(char kind, byte[] bytes) {
    number(kind, bytes.length);
    hash.update(bytes);
  }

  private enum Nothing {
    IT
  }
}
