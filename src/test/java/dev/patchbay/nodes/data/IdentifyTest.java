package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class IdentifyTest {
  /// The start of the runs that the fixture makes.
  private static final long STARTED = Instant.parse("2026-01-14T09:30:00Z").toEpochMilli();

  private final NodeFixture node = new NodeFixture(Identify.TYPE);

  @ParameterizedTest
  @EnumSource(Identify.Format.class)
  void idsDifferAndAreTheSameAgainWhenTheRunIsResumed(Identify.Format format) {
    String config = ids(format, "[" + "{},".repeat(4_999) + "{}]");

    List<String> ids = node.output(config, "{}").findValuesAsString("id");

    assertThat(ids).hasSize(5_000).doesNotHaveDuplicates();
    assertThat(node.output(config, "{}").findValuesAsString("id")).isEqualTo(ids);
  }

  @ParameterizedTest
  @EnumSource(Identify.Format.class)
  void everythingThatTellsTheNodeFromOthersChangesItsIds(Identify.Format format) {
    var io = new NodeIO<>("c", "run-1", "node-1", List.of(), 1, "k", Json.object());
    List<NodeIO<?>> others =
        List.of(
            io,
            new NodeIO<>("c", "run-2", "node-1", List.of(), 1, "k", Json.object()),
            new NodeIO<>("c", "run-1", "node-2", List.of(), 1, "k", Json.object()),
            new NodeIO<>("c", "run-1", "node-1", List.of(1), 1, "k", Json.object()),
            new NodeIO<>("c", "run-1", "node-1", List.of(1, 0), 1, "k", Json.object()));

    assertThat(
            others.stream().map(other -> Ids.of(other, Json.parse("0.5"), STARTED).id(format, 0)))
        .doesNotHaveDuplicates();
    assertThat(Ids.of(io, Json.parse("0.25"), STARTED).id(format, 0))
        .isNotEqualTo(Ids.of(io, Json.parse("0.5"), STARTED).id(format, 0));
    assertThat(Ids.of(io, Json.parse("0.5"), STARTED).id(format, 0))
        .isEqualTo(Ids.of(io, Json.parse("0.5"), STARTED).id(format, 0));
  }

  @Test
  void uuidsSayTheirVersionAndTheirTime() {
    UUID random = UUID.fromString(one(Identify.Format.UUID_4));
    UUID timed = UUID.fromString(one(Identify.Format.UUID_7));

    assertThat(random.version()).isEqualTo(4);
    assertThat(random.variant()).isEqualTo(2);
    assertThat(timed.version()).isEqualTo(7);
    assertThat(timed.variant()).isEqualTo(2);
    assertThat(timed.getMostSignificantBits() >>> 16).isEqualTo(STARTED);
  }

  @Test
  void ulidsBeginWithTheTimeInCrockfordsAlphabet() {
    String ulid = one(Identify.Format.ULID);

    assertThat(ulid).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    long millis = 0;
    for (char c : ulid.substring(0, 10).toCharArray()) {
      millis = millis * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c);
    }
    assertThat(millis).isEqualTo(STARTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Identify.Format.class,
      names = {"UUID_7", "ULID"})
  void idsWithATimeSortInTheOrderOfTheItems(Identify.Format format) {
    var ids =
        Ids.of(
            new NodeIO<>("c", "r", "n", List.of(), 1, "k", Json.object()),
            Json.parse("0.5"),
            STARTED);

    assertThat(
            IntStream.of(0, 1, 255, 256, 4_095, 4_096, 65_535, 65_536, 999_999)
                .mapToObj(item -> ids.id(format, item)))
        .isSorted();
  }

  /// As `md5sum` and `sha256sum` say; the object is hashed as `{"a":0.10,"b":1}`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "größe"               | MD5     | HEX    | fdbb3a56280acfa9031707622c599ccb
          ""                    | SHA_256 | BASE64 | 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
          {"b": 1, "a": 0.10}   | SHA_256 | HEX    | 323d6450e391559fb296d010e87a2a9a61c5bf4a26ec90df4823a27881d12462
          9007199254740993      | SHA_256 | HEX    | a1c367c29158357e62a3ff5d3e800fb7698a22396439dbc0a9d4929322afd35d
          """)
  void hashesAreThoseOfOtherTools(String value, String method, String encoding, String hash) {
    String items = "{\"v\": " + value + "}";

    assertThat(node.output(hashes(items, "v", method, encoding), "{}").path("hash").asString())
        .isEqualTo(hash);
  }

  @Test
  void theFieldMayLieDeepAndReplacesWhatWasThere() {
    assertThat(
            node.output(
                    "{\"items\": {\"a\": {\"id\": 7, \"b\": 1}}, \"mark\": {\"kind\": \"id\","
                        + " \"format\": \"ULID\"}, \"field\": \"a.id\"}",
                    "{}")
                .at("/a/id")
                .asString())
        .hasSize(26);
    node.refuses(
        "{\"items\": [{}, {\"a\": 7}], \"mark\": {\"kind\": \"id\", \"format\": \"ULID\"},"
            + " \"field\": \"a.id\"}",
        "{}",
        ErrorCodes.INPUT_INVALID,
        "Item 1",
        "“a” is number");
  }

  @Test
  void refusesToHashNothing() {
    node.refuses(
        hashes("[{\"v\": 1}, {\"v\": null}]", "v", "MD5", "HEX"),
        "{}",
        ErrorCodes.INPUT_INVALID,
        "Item 1",
        "nothing at v");
  }

  @Test
  void refusesWhatHasNoFields() {
    node.refuses(ids(Identify.Format.ULID, "[1]"), "{}", ErrorCodes.INPUT_INVALID, "Item 0");
    node.refuses(hashes("\"x\"", "$", "MD5", "HEX"), "{}", ErrorCodes.INPUT_INVALID, "an object");
    assertThat(node.run(ids(Identify.Format.ULID, "[]"), "{}"))
        .isEqualTo(ActionResult.success(Json.parse("[]")));
  }

  private String one(Identify.Format format) {
    JsonNode output = node.output(ids(format, "{}"), "{}");
    return output.path("id").asString();
  }

  private static String ids(Identify.Format format, String items) {
    return "{\"items\": %s, \"mark\": {\"kind\": \"id\", \"format\": \"%s\"}, \"field\": \"id\"}"
        .formatted(items, format);
  }

  private static String hashes(String items, String of, String method, String encoding) {
    return """
    {"items": %s, "mark": {"kind": "hash", "of": "%s", "method": "%s", "encoding": "%s"},
     "field": "hash"}
    """
        .formatted(items, of, method, encoding);
  }
}
