package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EvaluatorTest {
  private static final Instant NOW = Instant.parse("2026-10-05T14:30:00.123Z");
  private static final JsonNode INPUT =
      Json.parse(
          """
          {"id": 9007199254740993, "price": 0.10, "huge": 1e400, "long": 123456789012345678901234567890,
           "null": null, "list": [1.50, {"b": 2, "a": 1}], "one": [7], "text": "t"}
          """);

  private final Evaluator evaluator = new Evaluator(Bounds.DEFAULT);
  private final Scope scope =
      Scope.builder(NOW, 42)
          .input(INPUT)
          .node("order", Json.parse("{\"total\": 3}"))
          .node("two words", Json.parse("5"))
          .trigger(Json.parse("{\"event\": \"e\"}"))
          .run(Json.parse("{\"id\": \"r1\"}"))
          .vars(Json.parse("{\"url\": \"u\"}"))
          .item(Json.parse("{\"k\": 1}"), 4)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.text                   | "t"
          text                     | "t"
          $nodes.order.total + 1   | 4
          $nodes.`two words`       | 5
          $nodes."two words"       | 5
          $trigger.event           | "e"
          $run.id                  | "r1"
          $vars.url                | "u"
          $item.k                  | 1
          $index                   | 4
          """)
  void everything_of_the_scope_can_be_read(String expression, String json) {
    assertThat(value(expression)).isEqualTo(Json.parse(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id                       | 9007199254740993
          price                    | 0.10
          long                     | 123456789012345678901234567890
          huge                     | 1E+400
          [id, price]              | [9007199254740993,0.10]
          {"x": price}             | {"x":0.10}
          $lookup($, "price")      | 0.10
          9007199254740993         | 9007199254740993
          0.10                     | 0.10
          1e400                    | 1E+400
          "no " & id & " " & price | "no 9007199254740993 0.10"
          $string(price)           | "0.10"
          list                     | [1.50,{"b":2,"a":1}]
          id + 0                   | 9007199254740992
          0.1 + 0.2                | 0.30000000000000004
          $string(0.1 + 0.2)       | "0.3"
          """)
  void numbers_that_only_pass_through_keep_their_digits(String expression, String json) {
    assertThat(Json.write(value(expression))).isEqualTo(json);
  }

  @Test
  void a_transformation_keeps_digits_too() {
    assertThat(Json.write(value("$ ~> |$|{'n': id}, ['list', 'one', 'null', 'huge', 'long']|")))
        .isEqualTo("{\"id\":9007199254740993,\"price\":0.10,\"text\":\"t\",\"n\":9007199254740993}");
  }

  @Test
  void missing_is_not_null() {
    assertThat(evaluator.evaluate("nope", scope)).isEqualTo(new Evaluation.Missing());
    assertThat(evaluator.evaluate("$nodes.skipped.x", scope)).isEqualTo(new Evaluation.Missing());
    assertThat(value("$.`null`").isNull()).isTrue();
    assertThat(value("{'a': $.`null`, 'b': nope}")).isEqualTo(Json.parse("{\"a\":null}"));
    assertThat(evaluator.evaluate("x", Scope.builder(NOW, 1).build()))
        .isEqualTo(new Evaluation.Missing());
  }

  @Test
  void a_list_as_input_is_one_context() {
    Scope list = scope.withInput(Json.parse("[{\"a\":1},{\"a\":2}]"));

    assertThat(evaluator.evaluate("a", list)).isEqualTo(new Evaluation.Value(Json.parse("[1,2]")));
    assertThat(evaluator.evaluate("$", list)).isEqualTo(new Evaluation.Value(list.input()));
    assertThat(evaluator.evaluate("$count($)", list))
        .isEqualTo(new Evaluation.Value(Json.parse("2")));
    assertThat(evaluator.evaluate("$[1].a", list)).isEqualTo(new Evaluation.Value(Json.parse("2")));
  }

  @Test
  void time_and_chance_come_from_the_scope() {
    assertThat(value("$now()").stringValue()).isEqualTo("2026-10-05T14:30:00.123Z");
    assertThat(value("$millis()").longValue()).isEqualTo(NOW.toEpochMilli());
    assertThat(value("[$random(), $shuffle([1..20])]"))
        .isEqualTo(value("[$random(), $shuffle([1..20])]"));
    assertThat(value("$random() = $random()").booleanValue()).isFalse();
    Scope other = Scope.builder(NOW, 43).build();
    assertThat(evaluator.evaluate("$random()", other))
        .isNotEqualTo(evaluator.evaluate("$random()", scope));
  }

  @Test
  void an_evaluation_leaves_no_trace_in_the_next() {
    assertThat(value("($x := 1; $sum := 2; $x)").intValue()).isEqualTo(1);
    assertThat(evaluator.evaluate("$x", scope)).isEqualTo(new Evaluation.Missing());
    assertThat(value("$sum([1,2])").intValue()).isEqualTo(3);
    assertThat(value("$x := 5").intValue()).isEqualTo(5);
    assertThat(evaluator.evaluate("$x", scope)).isEqualTo(new Evaluation.Missing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$uppercase(id)",
        "text + 1",
        "$number(text)",
        "$error('secret ' & text)",
        "$assert(false, text)",
        "{text: 1, text & '': 2}",
        "list ~> $sort",
        "$toMillis(text)",
        "text < 1",
        "$single(list)",
        "$base64decode('!' & text)",
      })
  void a_failure_says_where_and_never_what_the_input_contains(String expression) {
    Scope secret = scope.withInput(Json.parse("{\"text\":\"S3cr3t\",\"id\":4711,\"list\":[4711,\"S3cr3t\"]}"));

    assertThat(evaluator.evaluate(expression, secret))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo("expression.failed");
              assertThat(failed.problem().message())
                  .doesNotContain("S3cr3t", "4711", "Exception")
                  .contains("(character ")
                  .hasSizeLessThan(120);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$getClass()",
        "text.getClass()",
        "text.class.forName('java.lang.Runtime')",
        "$eval('1')",
        "$system('x')",
        "$env.PATH",
        "$java.lang.System",
        "$__evaluate_entry",
        "$nodes.order.getClass().getClassLoader()",
        "$sum.class",
        "$fetch('http://x')",
        "`class`.name",
      })
  void nothing_outside_the_scope_is_reachable(String expression) {
    assertThat(evaluator.evaluate(expression, scope)).isNotInstanceOf(Evaluation.Value.class);
  }

  @Test
  void one_evaluator_serves_many_virtual_threads() throws Exception {
    String expression =
        "($f := function($n){ $n = 0 ? 0 : $n + $f($n - 1) };"
            + " {'sum': $f(50), 'i': $index, 'r': $random(), 'm': $match('a1b2', /[0-9]/).match})";
    List<JsonNode> alone =
        IntStream.range(0, 2_000).mapToObj(i -> value(expression, i)).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<JsonNode>> tasks =
          IntStream.range(0, 2_000)
              .mapToObj(i -> (Callable<JsonNode>) () -> value(expression, i))
              .toList();
      List<JsonNode> together =
          threads.invokeAll(tasks).stream().map(Future::resultNow).toList();

      assertThat(together).isEqualTo(alone);
    }
  }

  private JsonNode value(String expression, int index) {
    return value(expression, scope.withItem(Json.parse("1"), index));
  }

  private JsonNode value(String expression) {
    return value(expression, scope);
  }

  private JsonNode value(String expression, Scope in) {
    return switch (evaluator.evaluate(expression, in)) {
      case Evaluation.Value(var value) -> value;
      case Evaluation.Missing _ -> throw new AssertionError("missing");
      case Evaluation.Failed(var problem) -> throw new AssertionError(problem.toString());
    };
  }
}
