package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.strict;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Base64 and the percent encoding of addresses.
final class CodingFunctions {
  private static final String UNRESERVED = "-_.!~*'()";
  private static final String WHOLE_ADDRESS = UNRESERVED + ";,/?:@&=+$#";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private CodingFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("base64encode", "<s-:s>", CodingFunctions::encodeBase64),
        strict("base64decode", "<s-:s>", CodingFunctions::decodeBase64),
        strict("encodeUrlComponent", "<s-:s>", a -> encode(a, UNRESERVED)),
        strict("encodeUrl", "<s-:s>", a -> encode(a, WHOLE_ADDRESS)),
        strict("decodeUrlComponent", "<s-:s>", CodingFunctions::decode),
        strict("decodeUrl", "<s-:s>", CodingFunctions::decode));
  }

  private static JsonNode encodeBase64(Arguments a) {
    a.meter().text(3L * a.text(0).length());
    return TextFunctions.text(a, Base64.getEncoder().encodeToString(a.text(0).getBytes(UTF_8)));
  }

  private static JsonNode decodeBase64(Arguments a) {
    a.meter().text(a.text(0).length());
    try {
      return TextFunctions.text(a, new String(Base64.getDecoder().decode(a.text(0)), UTF_8));
    } catch (IllegalArgumentException e) {
      throw a.failure("the text is not Base64");
    }
  }

  private static JsonNode encode(Arguments a, String kept) {
    a.meter().text(9L * a.text(0).length());
    a.meter().steps(a.text(0).length() / 16);
    var encoded = new StringBuilder();
    ByteBuffer bytes = utf8(a);
    while (bytes.hasRemaining()) {
      int b = bytes.get() & 0xff;
      if (b < 128 && (Character.isLetterOrDigit(b) || kept.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
      }
    }
    return TextFunctions.text(a, encoded.toString());
  }

  private static ByteBuffer utf8(Arguments a) {
    try {
      return UTF_8.newEncoder().encode(CharBuffer.wrap(a.text(0)));
    } catch (CharacterCodingException e) {
      throw a.failure("the text contains half a character");
    }
  }

  private static JsonNode decode(Arguments a) {
    a.meter().text(2L * a.text(0).length());
    try {
      // The JDK's decoder is for forms, where + is a blank; in an address + is a plus.
      String plain = a.text(0).replace("+", "%2B");
      return TextFunctions.text(a, URLDecoder.decode(plain, UTF_8));
    } catch (IllegalArgumentException e) {
      throw a.failure("the text has a broken % encoding");
    }
  }
}
