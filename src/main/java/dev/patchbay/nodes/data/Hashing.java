package dev.patchbay.nodes.data;

import dev.patchbay.schema.Label;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digests of a text that analysts meet.
enum Hashing {
  @Label("SHA-256")
  SHA_256("SHA-256"),
  @Label("SHA-512")
  SHA_512("SHA-512"),
  @Label("MD5, only to recognise, never to protect")
  MD5("MD5");

  private final String algorithm;

  Hashing(String algorithm) {
    this.algorithm = algorithm;
  }

  byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has " + algorithm, e);
    }
  }
}
