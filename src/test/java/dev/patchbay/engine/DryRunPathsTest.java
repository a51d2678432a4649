package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Preview.Source;
import dev.patchbay.engine.Preview.Status;
import dev.patchbay.schema.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which way data takes through a draft: branches, dead ends, joins, triggers, disabled nodes.
class DryRunPathsTest {
  @Test
  void everyNodeShowsWhatArrivedWhatLeftAndHowLongItTook() {
    Seen seen =
        Draft.started()
            .transform("double", "$ * 2")
            .transform("text", "'it is ' & $")
            .edges("start -> double", "double -> text")
            .run("21");

    seen.hasInput("double", "21").hasOutput("double", "42").hasOutput("text", "\"it is 42\"");
    assertThat(seen.node("start").source()).isEqualTo(Source.PAYLOAD);
    assertThat(seen.node("double").source()).isEqualTo(Source.COMPUTED);
    assertThat(seen.node("double").duration()).isPositive();
    assertThat(seen.result().duration()).isGreaterThan(seen.node("double").duration());
    assertThat(seen.result().delivered())
        .containsEntry("start -> double", Json.parse("21"))
        .containsEntry("double -> text", Json.parse("42"));
  }

  @Test
  void aNodeThatNothingLeadsToIsSkipped() {
    Draft.started()
        .transform("island", "1")
        .transform("behind", "2")
        .edges("island -> behind")
        .run("1")
        .skips("island", "behind")
        .takes();
  }

  @Test
  void onlyTheBranchThatWasChosenIsWalkedAndDeathSpreadsToItsEnd() {
    Seen seen =
        Draft.started()
            .choice("big", "\"{{ $ > 10 }}\"")
            .transform("yes", "$")
            .transform("no", "$")
            .transform("never", "$")
            .edges("start -> big", "big.true -> yes", "big.false -> no", "no -> never")
            .run("11");

    seen.succeeds("big", "yes").skips("no", "never").takes("start -> big", "big.true -> yes");
    assertThat(seen.node("never").input()).isEmpty();
  }

  @Test
  void aNodeWaitsForAllItsEdgesAndRunsWhenOneDelivered() {
    Draft.started()
        .choice("if", "true")
        .transform("slow1", "$ + 1")
        .transform("slow2", "$ + 1")
        .merge("merge", "append")
        .edges(
            "start -> if",
            "if.false -> merge",
            "if.true -> slow1",
            "slow1 -> slow2",
            "slow2 -> merge")
        .run("1")
        .hasInput("merge", "[3]")
        .hasOutput("merge", "[3]");
  }

  @Test
  void aNodeAllOfWhoseEdgesAreDeadIsSkipped() {
    Draft.started()
        .choice("if", "true")
        .transform("a", "$")
        .transform("b", "$")
        .merge("merge", "append")
        .edges("start -> if", "if.false -> a", "if.false -> b", "a -> merge", "b -> merge")
        .run("1")
        .skips("a", "b", "merge");
  }

  @Test
  void branchesThatExcludeEachOtherMayMeetAtAnInputThatTakesOne() {
    Draft.started()
        .choice("if", "\"{{ $ > 10 }}\"")
        .transform("yes", "'big'")
        .transform("no", "'small'")
        .transform("after", "$")
        .edges("start -> if", "if.true -> yes", "if.false -> no", "yes -> after", "no -> after")
        .run("3")
        .hasOutput("after", "\"small\"");
  }

  @Test
  void aSecondValueAtAnInputThatTakesOneFailsThatNodeAlone() {
    Seen seen =
        Draft.started()
            .transform("a", "1")
            .transform("b", "2")
            .transform("both", "$")
            .transform("fine", "$")
            .edges("start -> a", "start -> b", "a -> both", "b -> both", "b -> fine")
            .run("0");

    seen.fails("both", "graph.join").hasOutput("fine", "2");
    assertThat(seen.messages("both")).contains("“a”", "“b”", "Merge");
  }

  @Test
  void whatSeveralEdgesDeliverArrivesInTheOrderOfTheEdges() {
    Draft.started()
        .transform("a", "'a'")
        .transform("b", "'b'")
        .transform("c", "'c'")
        .merge("merge", "append")
        .edges("start -> a", "start -> b", "start -> c")
        .edges("a -> merge #2", "b -> merge #3", "c -> merge #1")
        .run("0")
        .hasInput("merge", "[\"c\", \"a\", \"b\"]");
  }

  @Test
  void edgesOfTheSameOrderCountAsTheyWereDrawn() {
    Draft.started()
        .transform("a", "'a'")
        .transform("b", "'b'")
        .merge("merge", "append")
        .edges("start -> a", "start -> b", "b -> merge", "a -> merge")
        .run("0")
        .hasInput("merge", "[\"b\", \"a\"]");
  }

  @Test
  void firstMeansFirstInTheOrderOfTheEdgesNotFirstToArrive() {
    Draft.started()
        .transform("late1", "1")
        .transform("late2", "'long way'")
        .transform("early", "'short way'")
        .merge("merge", "first")
        .edges("start -> late1", "late1 -> late2", "start -> early")
        .edges("late2 -> merge #1", "early -> merge #2")
        .run("0")
        .hasOutput("merge", "\"long way\"");
  }

  @Test
  void firstTakesTheNextEdgeWhenTheFirstIsDead() {
    Draft.started()
        .choice("if", "false")
        .transform("yes", "'yes'")
        .transform("no", "'no'")
        .merge("merge", "first")
        .edges("start -> if", "if.true -> yes", "if.false -> no")
        .edges("yes -> merge #1", "no -> merge #2")
        .run("0")
        .hasOutput("merge", "\"no\"");
  }

  @Test
  void combineKnowsItsTwoSides() {
    Draft.started()
        .transform("orders", "[{'id': 1, 'by': 7}, {'id': 2, 'by': 8}]")
        .transform("people", "[{'nr': 7, 'name': 'Zoë'}]")
        .node(
            "join",
            "control.merge",
            """
            {"mode": {"kind": "combine", "join": "INNER", "leftKey": "by", "rightKey": "nr",
                      "prefer": "LEFT"}}
            """)
        .edges("start -> orders", "start -> people")
        .edges("people -> join.right", "orders -> join.left")
        .run("0")
        .hasOutput("join", "[{\"id\": 1, \"by\": 7, \"nr\": 7, \"name\": \"Zoë\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FIRST | 15 | big",
        "FIRST | 5  | small",
        "FIRST | 0  | default",
        "ALL   | 15 | big small",
        "ALL   | 0  | default"
      })
  void aSwitchTakesTheFirstCaseOrAllAndDefaultWhenNoneFits(
      String mode, String value, String taken) {
    Seen seen =
        Draft.started()
            .node(
                "switch",
                "control.switch",
                """
                {"mode": "%s", "value": "", "cases": [
                  {"id": "big", "label": "Big",
                   "when": {"kind": "expression", "expression": "{{ $ > 10 }}"}},
                  {"id": "small", "label": "Small",
                   "when": {"kind": "expression", "expression": "{{ $ > 1 }}"}}]}
                """
                    .formatted(mode))
            .transform("big", "$")
            .transform("small", "$")
            .transform("default", "$")
            .edges("start -> switch")
            .edges("switch.big -> big", "switch.small -> small", "switch.default -> default")
            .run(value);

    assertThat(seen.node("switch").outputs().keySet()).containsExactly(taken.split(" "));
    for (String id : new String[] {"big", "small", "default"}) {
      assertThat(seen.node(id).status())
          .as(id)
          .isEqualTo(taken.contains(id) ? Status.SUCCEEDED : Status.SKIPPED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"false\"", "\"true\"", "0", "1", "null", "[]", "\"\""})
  void anIfTakesNothingForABooleanThatIsNone(String value) {
    Draft.started()
        .choice("if", "\"{{ $ }}\"")
        .transform("yes", "$")
        .transform("no", "$")
        .edges("start -> if", "if.true -> yes", "if.false -> no")
        .run(value)
        .fails("if", "input.invalid")
        .skips("yes", "no");
  }

  @Test
  void ofSeveralTriggersOnlyTheOneThatFiredStartsItsBranch() {
    Draft draft =
        Draft.started()
            .node("other", "trigger.manual", "{}")
            .transform("mine", "'mine'")
            .transform("theirs", "'theirs'")
            .merge("both", "append")
            .edges("start -> mine", "other -> theirs", "mine -> both", "theirs -> both");

    draft.run("start", "1").skips("other", "theirs").hasOutput("both", "[\"mine\"]");
    draft.run("other", "1").skips("start", "mine").hasOutput("both", "[\"theirs\"]");
  }

  @Test
  void aDisabledTriggerNeverFires() {
    Draft.started()
        .transform("after", "$")
        .edges("start -> after")
        .disable("start")
        .run("1")
        .skips("start", "after")
        .takes();
  }

  @Test
  void aDisabledNodeHandsItsInputOn() {
    Seen seen =
        Draft.started()
            .transform("off", "'changed'")
            .transform("after", "$ & ' ' & $nodes.off")
            .edges("start -> off", "off -> after")
            .disable("off")
            .run("\"same\"");

    assertThat(seen.node("off").status()).isEqualTo(Status.PASSED_THROUGH);
    assertThat(seen.node("off").outputs()).containsEntry("out", Json.parse("\"same\""));
    seen.hasOutput("after", "\"same same\"");
  }

  @Test
  void aDisabledBranchingNodeHandsOnByItsPassThroughHandleOnly() {
    Draft.started()
        .choice("if", "false")
        .transform("yes", "$")
        .transform("no", "$")
        .edges("start -> if", "if.true -> yes", "if.false -> no")
        .disable("if")
        .run("7")
        .hasOutput("yes", "7")
        .skips("no");
  }

  @Test
  void aDisabledEffectWouldDoNothing() {
    Seen seen =
        Draft.started()
            .node("http", "http.request", "{\"url\": \"https://example.org\"}")
            .transform("after", "$")
            .edges("start -> http", "http -> after")
            .disable("http")
            .run("7");

    assertThat(seen.node("http").wouldDo()).isEmpty();
    seen.hasOutput("after", "7");
  }

  @Test
  void aDisabledForEachHandsTheListOnAndSkipsWhatStandsInside() {
    Draft.started()
        .forEach("each", "{{ $ }}")
        .failing("inner")
        .outside()
        .transform("after", "$")
        .edges("start -> each", "each.start -> inner", "inner -> each.end", "each.out -> after")
        .disable("each")
        .run("[1, 2]")
        .skips("inner")
        .hasOutput("after", "[1, 2]");
  }

  @Test
  void brokenEdgesAreNotWalked() {
    Draft.started()
        .transform("a", "$")
        .transform("b", "$")
        .transform("c", "$")
        .edges("start -> a", "a -> b", "b -> a", "a.maybe -> c", "a -> nobody")
        .run("5")
        .hasOutput("b", "5")
        .skips("c")
        .takes("start -> a", "a -> b");
  }

  @Test
  void anUnknownTypeFailsItsNodeAndWhatIsBehindItIsSkipped() {
    Draft.started()
        .node("strange", "acme.teleport", "{\"to\": \"{{ $.moon }}\"}")
        .transform("behind", "$")
        .transform("beside", "$")
        .edges("start -> strange", "strange -> behind", "start -> beside")
        .run("1")
        .fails("strange", "node.unknown_type")
        .skips("behind")
        .succeeds("beside");
  }

  @Test
  void aNodeThatFailsHidesNoOther() {
    Draft.started()
        .failing("first")
        .failing("second")
        .transform("third", "$")
        .edges("start -> first", "start -> second", "start -> third")
        .run("1")
        .fails("first", "expression.failed")
        .fails("second", "expression.failed")
        .succeeds("third");
  }

  @Test
  void nothingTakesTimeThatIsSkipped() {
    assertThat(Draft.started().transform("a", "1").run("1").node("a").duration())
        .isEqualTo(Duration.ZERO);
  }
}
