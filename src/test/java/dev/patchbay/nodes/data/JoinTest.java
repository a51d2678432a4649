package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class JoinTest {
  private static final String FLAT = "{\"kind\": \"flat\", \"prefer\": \"LEFT\"}";
  private static final String NESTED = "{\"kind\": \"nested\", \"left\": \"l\", \"right\": \"r\"}";
  private static final String SIDES =
      """
      {
        "left": [{"k": 1, "l": "a"}, {"k": 2, "l": "b"}, {"l": "none"}],
        "right": [{"k": 3, "r": "z"}, {"k": 1.0, "r": "x"}, {"k": null, "r": "null"}, {"k": 1, "r": "y"}]
      }
      """;

  private final NodeFixture node = new NodeFixture(Join.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          INNER | ALL   | [{"k":1,"l":"a","r":"x"},{"k":1,"l":"a","r":"y"}]
          INNER | FIRST | [{"k":1,"l":"a","r":"x"}]
          INNER | LAST  | [{"k":1,"l":"a","r":"y"}]
          LEFT  | FIRST | [{"k":1,"l":"a","r":"x"},{"k":2,"l":"b"},{"l":"none"}]
          FULL  | LAST  | [{"k":1,"l":"a","r":"y"},{"k":2,"l":"b"},{"l":"none"},{"k":3,"r":"z"},{"k":null,"r":"null"}]
          ANTI  | ALL   | [{"k":2,"l":"b"},{"l":"none"}]
          """)
  void choosesRowsAsTold(String rows, String duplicates, String result) {
    assertThat(Json.write(node.output(config("k", "k", rows, duplicates, FLAT), SIDES)))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"kind": "flat", "prefer": "LEFT"}        | [{"k":1,"v":"l","w":2},{"k":3,"v":"l"},{"k":2,"v":"r"}]
          {"kind": "flat", "prefer": "RIGHT"}       | [{"k":1.0,"v":"r","w":2},{"k":3,"v":"l"},{"k":2,"v":"r"}]
          {"kind": "prefixed", "prefix": "r_"}      | [{"k":1,"v":"l","r_k":1.0,"r_v":"r","r_w":2},{"k":3,"v":"l"},{"r_k":2,"r_v":"r"}]
          {"kind": "nested", "left": "a", "right": "b"} | [{"a":{"k":1,"v":"l"},"b":{"k":1.0,"v":"r","w":2}},{"a":{"k":3,"v":"l"},"b":null},{"a":null,"b":{"k":2,"v":"r"}}]
          """)
  void makesOneObjectOfTwo(String result, String rows) {
    String sides =
        """
        {"left": [{"k": 1, "v": "l"}, {"k": 3, "v": "l"}],
         "right": [{"k": 1.0, "v": "r", "w": 2}, {"k": 2, "v": "r"}]}
        """;

    assertThat(Json.write(node.output(config("k", "k", "FULL", "ALL", result), sides)))
        .isEqualTo(rows);
  }

  @Test
  void severalKeysMustAllBeEqualAndMayBeExpressions() {
    String config =
        """
        {"keys": [{"left": "$lowercase(mail)", "right": "$lowercase(contact.mail)"},
                  {"left": "region", "right": "region"}],
         "rows": "INNER", "duplicates": "ALL", "result": %s}
        """
            .formatted(NESTED);
    String sides =
        """
        {"left": [{"mail": "ZOË@x", "region": "a"}],
         "right": [{"contact": {"mail": "zoë@X"}, "region": "a"}, {"contact": {"mail": "zoë@x"}, "region": "b"}]}
        """;

    assertThat(node.output(config, sides)).hasSize(1);
  }

  @Test
  void aTextIsNoPartnerOfANumberAndLargeNumbersStayApart() {
    String sides =
        """
        {"left": [{"k": "7"}, {"k": 9007199254740993}, {"k": 1e400}],
         "right": [{"k": 7}, {"k": 9007199254740992}, {"k": 10e399}]}
        """;

    assertThat(Json.write(node.output(config("k", "k", "INNER", "ALL", FLAT), sides)))
        .isEqualTo("[{\"k\":1E+400}]");
  }

  @Test
  void aSideWhoseBranchWasSkippedIsEmpty() {
    assertThat(node.output(config("k", "k", "LEFT", "ALL", FLAT), "{\"left\": [{\"k\": 1}]}"))
        .hasSize(1);
    assertThat(node.output(config("k", "k", "FULL", "ALL", FLAT), "{}")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeJoined() {
    node.refuses(
        config("k", "k", "LEFT", "ALL", FLAT),
        "{\"left\": [], \"right\": {\"k\": 1}}",
        ErrorCodes.INPUT_INVALID,
        "right input",
        "object");
    node.refuses(
        config("k", "k", "LEFT", "ALL", FLAT),
        "{\"left\": [1]}",
        ErrorCodes.INPUT_INVALID,
        "left input");
    node.refuses(
        config("k", "k", "LEFT", "FAIL", FLAT), SIDES, ErrorCodes.DUPLICATE_KEY, "Item 3", "right");
    node.refuses(
        config("k", "k", "INNER", "ALL", "{\"kind\": \"prefixed\", \"prefix\": \"p\"}"),
        "{\"left\": [{\"k\": 1, \"pk\": 2}], \"right\": [{\"k\": 1}]}",
        ErrorCodes.INPUT_INVALID,
        "“pk”");
    node.refuses(
        config("k", "k", "INNER", "ALL", NESTED.replace("\"r\"", "\"l\"")),
        SIDES,
        ErrorCodes.CONFIG_INVALID,
        "different names");
  }

  @Test
  void stopsBeforeRepeatedKeysFillTheMemory() {
    String rows = "{\"k\":1}" + ",{\"k\":1}".repeat(1_999);

    node.refuses(
        config("k", "k", "INNER", "ALL", FLAT),
        "{\"left\": [%s], \"right\": [%s]}".formatted(rows, rows),
        ErrorCodes.INPUT_INVALID,
        "million");
  }

  /// The same as two nested loops.
  @Test
  void agreesWithComparingEveryPair() {
    long seed = 20260202;
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      ArrayNode left = rows(random);
      ArrayNode right = rows(random);
      var pairs = new ArrayList<List<JsonNode>>();
      for (JsonNode l : left) {
        for (JsonNode r : right) {
          if (!l.path("k").isMissingNode() && l.path("k").equals(r.path("k"))) {
            pairs.add(List.of(l, r));
          }
        }
      }
      JsonNode sides = Json.object().set("left", left);
      ((tools.jackson.databind.node.ObjectNode) sides).set("right", right);

      JsonNode joined = node.output(config("k", "k", "INNER", "ALL", NESTED), Json.write(sides));

      var found = new ArrayList<List<JsonNode>>();
      joined.forEach(row -> found.add(List.of(row.path("l"), row.path("r"))));
      assertThat(found).as("seed " + seed).isEqualTo(pairs);
    }
  }

  private static ArrayNode rows(Random random) {
    ArrayNode rows = Json.NODES.arrayNode();
    for (int i = random.nextInt(12); i > 0; i--) {
      var row = rows.addObject().put("n", i);
      if (random.nextInt(5) > 0) {
        row.put("k", random.nextInt(4));
      }
    }
    return rows;
  }

  private static String config(
      String left, String right, String rows, String duplicates, String result) {
    return """
    {"keys": [{"left": "%s", "right": "%s"}], "rows": "%s", "duplicates": "%s", "result": %s}
    """
        .formatted(left, right, rows, duplicates, result);
  }
}
