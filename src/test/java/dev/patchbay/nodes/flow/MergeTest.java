package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
  private static final String APPEND = "{\"mode\": {\"kind\": \"append\"}}";
  private static final String FIRST = "{\"mode\": {\"kind\": \"first\"}}";
  private static final String SIDES =
      """
      {
        "left": [{"k": 1, "l": "a"}, {"k": 2, "l": "b"}, {"l": "no key"}],
        "right": [{"k": 3, "r": "z"}, {"k": 1.0, "r": "x"}, {"k": null, "r": "null key"}]
      }
      """;

  private final NodeFixture node = new NodeFixture(Merge.TYPE);

  @Test
  void appendPutsListsBehindEachOtherAndOtherValuesAsElements() {
    assertThat(node.output(APPEND, "[[1, 2], {\"a\": 1}, [], null, [[3]]]"))
        .isEqualTo(Json.parse("[1, 2, {\"a\": 1}, null, [3]]"));
  }

  @Test
  void appendOfNothingIsAnEmptyList() {
    assertThat(node.output(APPEND, "[]")).isEqualTo(Json.parse("[]"));
  }

  @Test
  void firstTakesTheFirstInTheOrderOfTheEdgesEvenIfItIsNull() {
    assertThat(node.output(FIRST, "[null, 2]")).isEqualTo(Json.parse("null"));
    assertThat(node.output(FIRST, "[[1, 2], 3]")).isEqualTo(Json.parse("[1, 2]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          INNER     | [{"k":1,"l":"a","r":"x"}]
          LEFT      | [{"k":1,"l":"a","r":"x"},{"k":2,"l":"b"},{"l":"no key"}]
          RIGHT     | [{"k":1,"l":"a","r":"x"},{"k":3,"r":"z"},{"k":null,"r":"null key"}]
          FULL      | [{"k":1,"l":"a","r":"x"},{"k":2,"l":"b"},{"l":"no key"},{"k":3,"r":"z"},{"k":null,"r":"null key"}]
          LEFT_ONLY | [{"k":2,"l":"b"},{"l":"no key"}]
          """)
  void joinsAsSqlDoes(String join, String rows) {
    assertThat(node.output(combine(join, "k", "k", "LEFT"), SIDES)).isEqualTo(Json.parse(rows));
  }

  @Test
  void makesEveryPairOfEqualKeysInOrder() {
    assertThat(
            node.output(
                combine("INNER", "k", "k", "LEFT"),
                "{\"left\": [{\"k\": 1, \"l\": 1}, {\"k\": 1, \"l\": 2}],"
                    + " \"right\": [{\"k\": 1, \"r\": 1}, {\"k\": 1, \"r\": 2}]}"))
        .isEqualTo(
            Json.parse(
                "[{\"k\":1,\"l\":1,\"r\":1},{\"k\":1,\"l\":1,\"r\":2},"
                    + "{\"k\":1,\"l\":2,\"r\":1},{\"k\":1,\"l\":2,\"r\":2}]"));
  }

  @Test
  void keepsTheValueOfTheChosenSide() {
    String sides = "{\"left\": [{\"k\": 1, \"v\": \"l\"}], \"right\": [{\"k\": 1, \"v\": \"r\"}]}";

    assertThat(node.output(combine("INNER", "k", "k", "LEFT"), sides).at("/0/v").asString())
        .isEqualTo("l");
    assertThat(node.output(combine("INNER", "k", "k", "RIGHT"), sides).at("/0/v").asString())
        .isEqualTo("r");
  }

  @Test
  void findsKeysInsideObjectsAndUnderDifferentNames() {
    assertThat(
            node.output(
                combine("INNER", "customer.id", "id", "LEFT"),
                "{\"left\": [{\"customer\": {\"id\": \"ü\"}}], \"right\": [{\"id\": \"ü\", \"n\":"
                    + " 1}]}"))
        .hasSize(1);
  }

  @Test
  void aTextIsNoPartnerOfANumber() {
    assertThat(
            node.output(
                combine("INNER", "k", "k", "LEFT"),
                "{\"left\": [{\"k\": \"1\"}], \"right\": [{\"k\": 1}]}"))
        .isEmpty();
  }

  @Test
  void aSideWhoseBranchWasSkippedIsEmpty() {
    assertThat(node.output(combine("LEFT", "k", "k", "LEFT"), "{\"left\": [{\"k\": 1}]}"))
        .isEqualTo(Json.parse("[{\"k\": 1}]"));
    assertThat(node.output(combine("FULL", "k", "k", "LEFT"), "{}")).isEmpty();
  }

  @Test
  void saysWhichSideIsNoListOfObjects() {
    node.refuses(
        combine("LEFT", "k", "k", "LEFT"),
        "{\"left\": [], \"right\": {\"k\": 1}}",
        ErrorCodes.INPUT_INVALID,
        "right input",
        "object");
    node.refuses(
        combine("LEFT", "k", "k", "LEFT"), "{\"left\": [1]}", ErrorCodes.INPUT_INVALID, "left");
  }

  @Test
  void stopsBeforeRepeatedKeysFillTheMemory() {
    String rows =
        IntStream.range(0, 2_000).mapToObj(i -> "{\"k\":1}").collect(Collectors.joining(","));

    node.refuses(
        combine("INNER", "k", "k", "LEFT"),
        "{\"left\": [" + rows + "], \"right\": [" + rows + "]}",
        ErrorCodes.INPUT_INVALID,
        "million");
  }

  @Test
  void hasTwoInputsOnlyWhenItCombines() {
    assertThat(Merge.TYPE.handles(Json.parse(APPEND)).inputs())
        .extracting(Handle::id, Handle::arity)
        .containsExactly(Tuple.tuple("in", Handle.Arity.MANY));
    assertThat(Merge.TYPE.handles(Json.parse(combine("LEFT", "a", "b", "LEFT"))).inputs())
        .extracting(Handle::id, Handle::arity)
        .containsExactly(
            Tuple.tuple("left", Handle.Arity.ONE), Tuple.tuple("right", Handle.Arity.ONE));
  }

  @Test
  void needsTheNamesOfBothKeys() {
    assertThat(node.problems(combine("LEFT", "", " ", "LEFT")))
        .extracting(problem -> problem.path())
        .containsExactlyInAnyOrder("/mode/leftKey", "/mode/rightKey");
  }

  private static String combine(String join, String leftKey, String rightKey, String prefer) {
    return """
    {"mode": {"kind": "combine", "join": "%s", "leftKey": "%s", "rightKey": "%s", "prefer": "%s"}}
    """
        .formatted(join, leftKey, rightKey, prefer);
  }
}
