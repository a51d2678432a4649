package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluation;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FieldPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a              | a
          a.b.c          | a.b.c
          $.a            | a
          $item.a.`b.c`  | a.`b.c`
          $$.a           | a
          `first name`   | first name
          $              | ''
          """)
  void aProgramThatOnlyLeadsToAFieldIsAPath(String program, String path) {
    assertThat(FieldPath.ofProgram(program)).map(FieldPath::toString).hasValue(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[0]",
        "a.b[]",
        "a & b",
        "$index",
        "$trigger.a",
        "a.$.b",
        "a.*",
        "*",
        "1",
        "a b",
        ""
      })
  void anythingElseIsNone(String program) {
    assertThat(FieldPath.ofProgram(program)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "a.b, 2", "first name, 1", "`a.b`.c, 2", "größe.✓, 2"})
  void aNameMayBeAnythingButABacktick(String text, int names) {
    assertThat(text).matches(FieldPath.SYNTAX);
    assertThat(FieldPath.of(text).names()).hasSize(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "`a", "a`b`"})
  void refusesPathsWithHoles(String text) {
    assertThat(text).doesNotMatch(FieldPath.SYNTAX);
  }

  @Test
  void changingAnObjectLeavesTheObjectsInsideItAsTheyWere() {
    var shared = (ObjectNode) Json.parse("{\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}");
    ObjectNode own = FieldPath.copy(shared);

    assertThat(FieldPath.of("a.b").put(own, Json.parse("9"))).isTrue();
    FieldPath.of("a.c").removeFrom(own);
    FieldPath.of("a.x.y").removeFrom(own);

    assertThat(own).isEqualTo(Json.parse("{\"a\": {\"b\": 9}, \"d\": 3}"));
    assertThat(shared).isEqualTo(Json.parse("{\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}"));
  }

  @Test
  void putsNothingInsideWhatIsNoObject() {
    var own = (ObjectNode) Json.parse("{\"d\": 3}");

    assertThat(FieldPath.of("d.e").put(own, Json.parse("1"))).isFalse();
    assertThat(FieldPath.of("d.e").obstacle(own)).contains("“d” is number");
    assertThat(own).isEqualTo(Json.parse("{\"d\": 3}"));
  }

  /// Reading without an interpreter must not differ from reading with it.
  @Test
  void readsWhatAnExpressionWouldRead() {
    long seed = 4711;
    var random = new Random(seed);
    var evaluator = new Evaluator(Bounds.DEFAULT);
    int compared = 0;
    for (int i = 0; i < 5_000; i++) {
      JsonNode item = value(random, 4);
      String program = List.of("a", "a.b", "b.a.b", "$", "$.a", "$item.b.b").get(random.nextInt(6));
      FieldPath path = FieldPath.ofProgram(program).orElseThrow();
      if (path.meetsList(item)) {
        continue;
      }
      compared++;
      var scope =
          Scope.builder(Instant.parse("2026-01-14T09:30:00Z"), 7).input(item).item(item, i).build();
      JsonNode expected =
          switch (evaluator.evaluate(program, scope)) {
            case Evaluation.Value(var found) -> found;
            case Evaluation.Missing _ -> Json.NODES.missingNode();
            case Evaluation.Failed(var problem) -> throw new AssertionError(problem);
          };
      assertThat(path.in(item)).as("%s of %s, seed %d", program, item, seed).isEqualTo(expected);
    }
    assertThat(compared).isGreaterThan(3_000);
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 9)) {
      case 0 -> Json.NODES.nullNode();
      case 1 -> Json.NODES.numberNode(random.nextInt(3));
      case 2 -> Json.NODES.stringNode("x");
      case 3 -> Json.NODES.booleanNode(random.nextBoolean());
      case 4, 5 -> {
        ArrayNode list = Json.NODES.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = Json.object();
        for (String name : List.of("a", "b")) {
          if (random.nextInt(4) > 0) {
            object.set(name, value(random, depth - 1));
          }
        }
        yield object;
      }
    };
  }
}
