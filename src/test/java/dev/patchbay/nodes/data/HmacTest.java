package dev.patchbay.nodes.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HmacCall;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.nodes.PartialWire;
import dev.patchbay.schema.Json;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HmacTest {
  private final NodeFixture node = new NodeFixture(Hmac.TYPE);

  /// RFC 4231, test case 2; the last one is of RFC 2202.
  @ParameterizedTest
  @CsvSource({
    "SHA_256, HEX, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "SHA_256, BASE64, W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
    "SHA_256, BASE64_URL, W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM",
    "SHA_512, HEX,"
        + " 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
    "SHA_1, HEX, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
  })
  void signsAsItsReceiverExpects(String digest, String encoding, String signature) {
    ActionResult result =
        node.perform(
            config("what do ya want for nothing?", digest, encoding),
            Json.object(),
            new Signing("Jefe"));

    assertThat(result).isEqualTo(ActionResult.success(Json.object().put("signature", signature)));
  }

  @Test
  void aDryRunSaysWhatWouldBeSignedAndNeedsNoSecret() {
    var wouldDo = node.wouldDo(config("größe", "SHA_256", "HEX"), Json.object());

    assertThat(wouldDo.sentence())
        .isEqualTo("would sign 7 bytes with HMAC SHA-256 and the secret of partner");
    assertThat(wouldDo.details()).extracting(d -> d.value()).containsExactly("größe", "partner");
    assertThat(node.foreseen(config("x", "SHA_256", "HEX"), Json.object())).isEmpty();
  }

  @Test
  void aSecretCanOnlyComeFromAConnection() {
    node.planRefused("{\"text\": \"x\"}", ErrorCodes.CONNECTION_MISSING);
    assertThat(node.problems("{\"text\": \"x\", \"secret\": \"hunter2\"}"))
        .extracting(problem -> problem.code())
        .containsExactly("value.unknown_field");
  }

  private static JsonNode config(String text, String digest, String encoding) {
    return Json.object()
        .put("connection", "partner")
        .put("text", text)
        .put("digest", digest)
        .put("encoding", encoding);
  }

  private record Signing(String secret) implements PartialWire {
    @Override
    public byte[] hmac(HmacCall call) {
      try {
        Mac mac = Mac.getInstance(call.digest().algorithm());
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), mac.getAlgorithm()));
        return mac.doFinal(call.text().getBytes(UTF_8));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }
}
