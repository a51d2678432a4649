package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Preview.Source;
import dev.patchbay.engine.Preview.Status;
import dev.patchbay.schema.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A For each walks what stands inside it once for every item.
class ForEachPreviewTest {
  private static Draft each(String program, String onItemError) {
    return Draft.started()
        .forEach("each", "{{ $ }}", onItemError)
        .transform("inner", program)
        .outside()
        .transform("after", "$")
        .edges("start -> each", "each.start -> inner", "inner -> each.end", "each.out -> after");
  }

  private static Draft each(String program) {
    return each(program, "STOP");
  }

  @Test
  void theResultsStandInTheOrderOfTheItems() {
    each("$ * 10")
        .run("[3, 1, 2]")
        .hasOutput("each", "[30, 10, 20]")
        .hasOutput("after", "[30, 10, 20]");
  }

  @Test
  void anEmptyListGivesAnEmptyListAndGoesOn() {
    Seen seen = each("$error('never')").run("[]");

    seen.hasOutput("each", "[]").hasOutput("after", "[]").skips("inner");
    assertThat(seen.node("each").items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "\"text\"", "7", "null"})
  void onlyAListHasItems(String value) {
    each("$").run(value).fails("each", "input.invalid").skips("inner", "after");
  }

  @Test
  void insideItemAndIndexAreKnown() {
    each("{'of': $item.n, 'at': $index}")
        .run("[{\"n\": \"a\"}, {\"n\": \"b\"}]")
        .hasOutput("each", "[{\"of\": \"a\", \"at\": 0}, {\"of\": \"b\", \"at\": 1}]");
  }

  @Test
  void insideTemplatesKnowItemIndexTriggerAndTheNodesBeforeTheContainer() {
    Draft.started()
        .transform("rate", "2")
        .forEach("each", "{{ $trigger.list }}")
        .node(
            "inner",
            "data.set-fields",
            """
            {"keepInput": false, "fields": {
              "sum": "{{ $item * $nodes.rate }}", "place": "no. {{ $index + 1 }}",
              "of": "{{ $count($trigger.list) }}"}}
            """)
        .outside()
        .edges("start -> rate", "rate -> each", "each.start -> inner", "inner -> each.end")
        .run("{\"list\": [5, 6]}")
        .hasOutput(
            "each",
            "[{\"sum\": 10, \"place\": \"no. 1\", \"of\": 2},"
                + " {\"sum\": 12, \"place\": \"no. 2\", \"of\": 2}]");
  }

  @Test
  void everyItemIsShownAndTheNodesInsideShowTheLast() {
    Seen seen = each("$ * 10").run("[1, 2, 3]");

    assertThat(seen.node("each").items()).hasSize(3);
    assertThat(seen.inItem("each", 0, "inner").outputs()).containsEntry("out", Json.parse("10"));
    assertThat(seen.inItem("each", 2, "inner").outputs()).containsEntry("out", Json.parse("30"));
    seen.hasInput("inner", "3").hasOutput("inner", "30");
    assertThat(seen.result().delivered())
        .containsEntry("each.start -> inner", Json.parse("3"))
        .containsEntry("inner -> each.end", Json.parse("30"));
  }

  @Test
  void anItemWhoseBranchGoesNowhereLeavesNoResult() {
    Draft.started()
        .forEach("each", "{{ $ }}")
        .choice("odd", "\"{{ $ % 2 = 1 }}\"")
        .outside()
        .edges("start -> each", "each.start -> odd", "odd.true -> each.end")
        .run("[1, 2, 3, 4]")
        .hasOutput("each", "[1, 3]");
  }

  @Test
  void stopFailsTheNodeWithTheItemThatFailed() {
    Seen seen = each("$ = 2 ? $error('two') : $", "STOP").run("[1, 2, 3]");

    seen.fails("each", "expression.failed").skips("after");
    assertThat(seen.messages("each")).contains("Item 1: ");
    assertThat(seen.node("each").items()).hasSize(2);
    seen.fails("inner", "expression.failed");
  }

  @Test
  void skipLeavesTheItemOut() {
    each("$ = 2 ? $error('two') : $", "SKIP").run("[1, 2, 3]").hasOutput("each", "[1, 3]");
  }

  @Test
  void collectPutsIndexAndErrorInThePlaceOfTheResult() {
    Seen seen = each("$ = 2 ? $error('two') : $", "COLLECT").run("[1, 2, 3]");

    var results = seen.output("each");
    assertThat(results).hasSize(3);
    assertThat(results.get(0)).isEqualTo(Json.parse("1"));
    assertThat(results.get(1).propertyNames()).containsExactly("index", "error");
    assertThat(results.get(1).path("index").intValue()).isEqualTo(1);
    assertThat(results.get(1).path("error").propertyNames()).containsExactly("code", "message");
    assertThat(results.get(1).path("error").path("code").asString()).isEqualTo("expression.failed");
    assertThat(results.get(2)).isEqualTo(Json.parse("3"));
  }

  @ParameterizedTest
  @CsvSource({"STOP, true", "SKIP, false", "COLLECT, false"})
  void twoValuesAtTheEndAreAFailureOfTheItem(String onItemError, boolean fails) {
    Seen seen =
        Draft.started()
            .forEach("each", "{{ $ }}", onItemError)
            .transform("a", "1")
            .transform("b", "2")
            .outside()
            .edges("start -> each", "each.start -> a", "each.start -> b")
            .edges("a -> each.end", "b -> each.end")
            .run("[0]");

    assertThat(seen.node("each").status()).isEqualTo(fails ? Status.FAILED : Status.SUCCEEDED);
    if (fails) {
      seen.fails("each", "graph.join");
    }
  }

  @Test
  void nestedLoopsKnowTheirOwnItemAndTheNodesAroundThem() {
    Draft.started()
        .forEach("outer", "{{ $ }}")
        .transform("name", "$item.name")
        .forEach("inner", "{{ $item.list }}")
        .transform("leaf", "$nodes.name & $item & $index")
        .outside()
        .outside()
        .edges("start -> outer", "outer.start -> name", "name -> inner")
        .edges("inner.start -> leaf", "leaf -> inner.end", "inner.out -> outer.end")
        .run(
            """
            [{"name": "a", "list": ["x", "y"]}, {"name": "b", "list": []},
             {"name": "c", "list": ["z"]}]
            """)
        .hasOutput("outer", "[[\"ax0\", \"ay1\"], [], [\"cz0\"]]")
        .hasOutput("leaf", "\"cz0\"");
  }

  @Test
  void whatIsShownInsideALoopIsOfTheLastItemEvenWhereThatSkipsALoop() {
    Seen seen =
        Draft.started()
            .forEach("outer", "{{ $ }}")
            .choice("if", "\"{{ $ > 1 }}\"")
            .forEach("inner", "{{ [1] }}")
            .transform("leaf", "$")
            .outside()
            .outside()
            .edges("start -> outer", "outer.start -> if", "if.true -> inner")
            .edges("inner.start -> leaf", "leaf -> inner.end", "inner.out -> outer.end")
            .run("[2, 1]");

    seen.skips("inner", "leaf");
    assertThat(seen.result().delivered()).doesNotContainKey("inner.start -> leaf");
  }

  @Test
  void aPinInsideHoldsForEveryItem() {
    Seen seen = each("$error('not asked')").pin("inner", "{\"fixed\": true}").run("[1, 2]");

    seen.hasOutput("each", "[{\"fixed\": true}, {\"fixed\": true}]");
    assertThat(seen.node("inner").source()).isEqualTo(Source.PIN);
  }

  @Test
  void aPinnedForEachIsNotWalked() {
    Seen seen = each("$").pin("each", "[\"pinned\"]").run("[1, 2]");

    seen.hasOutput("after", "[\"pinned\"]").skips("inner");
    assertThat(seen.node("each").source()).isEqualTo(Source.PIN);
  }

  @Test
  void aVeryLongListIsShownInPartAndSaysSo() {
    String list =
        IntStream.range(0, 1_500)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(",", "[", "]"));

    Seen seen = each("$").run(list);

    assertThat(seen.output("each")).hasSize(DryRun.MAX_ITEMS);
    assertThat(seen.messages("each")).contains("first 1000 of 1500");
  }

  @Test
  void anEffectInsideWouldBeDoneOncePerItem() {
    Seen seen =
        Draft.started()
            .forEach("each", "{{ $ }}")
            .node("call", "http.request", "{\"url\": \"https://example.org/{{ $item }}\"}")
            .outside()
            .edges("start -> each", "each.start -> call", "call -> each.end")
            .run("[\"a\", \"b\"]");

    assertThat(seen.node("each").items()).hasSize(2);
    assertThat(seen.inItem("each", 0, "call").headline()).contains("https://example.org/a");
    assertThat(seen.inItem("each", 1, "call").headline()).contains("https://example.org/b");
  }

  @Test
  void chanceDiffersFromItemToItemAndIsTheSameAgain() {
    Draft draft = each("$random()");

    var once = draft.run("[1, 2, 3]").output("each");
    assertThat(once.get(0)).isNotEqualTo(once.get(1));
    assertThat(draft.run("[1, 2, 3]").output("each")).isEqualTo(once);
  }
}
