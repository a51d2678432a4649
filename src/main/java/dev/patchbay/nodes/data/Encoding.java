package dev.patchbay.nodes.data;

import dev.patchbay.schema.Label;
import java.util.Base64;
import java.util.HexFormat;

/// How bytes are written as text.
enum Encoding {
  @Label("Hexadecimal")
  HEX,
  @Label("Base64")
  BASE64,
  @Label("Base64 for URLs")
  BASE64_URL;

  String text(byte[] bytes) {
    return switch (this) {
      case HEX -> HexFormat.of().formatHex(bytes);
      case BASE64 -> Base64.getEncoder().encodeToString(bytes);
      case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}
