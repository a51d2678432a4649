package dev.patchbay.catalog;

import dev.patchbay.schema.Label;

/// A text to authenticate (RFC 2104) with the secret of a connection, which the wire alone knows.
///
/// @param text authenticated as UTF-8
public record HmacCall(Digest digest, String text, ConnectionRef connection) {
  public enum Digest {
    @Label("SHA-256")
    SHA_256("SHA-256"),
    @Label("SHA-512")
    SHA_512("SHA-512"),
    @Label("SHA-1, for old services only")
    SHA_1("SHA-1");

    private final String title;

    Digest(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /// What the Java platform calls the code with this digest: `HmacSHA256`.
    public String algorithm() {
      return "Hmac" + title.replace("-", "");
    }
  }
}
