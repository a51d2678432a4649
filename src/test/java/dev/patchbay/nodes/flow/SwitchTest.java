package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SwitchTest {
  private static final String CONFIG =
      """
      {
        "value": %s,
        "mode": "%s",
        "cases": [
          {"id": "small", "label": "Small", "when": {"kind": "value", "is": 1}},
          {"id": "one", "label": "One", "when": {"kind": "value", "is": 1.0}},
          {"id": "text", "label": "", "when": {"kind": "expression", "expression": %s}}
        ]
      }
      """;

  private final NodeFixture node = new NodeFixture(Switch.TYPE);

  @Test
  void takesTheFirstCaseThatFits() {
    assertThat(node.handlesEmitting(CONFIG.formatted("1", "FIRST", "true"), "{}"))
        .containsExactly("small");
  }

  @Test
  void takesEveryCaseThatFitsWhenAsked() {
    assertThat(node.handlesEmitting(CONFIG.formatted("1", "ALL", "true"), "{}"))
        .containsExactly("small", "one", "text");
  }

  @Test
  void takesDefaultOnlyWhenNoCaseFits() {
    assertThat(node.handlesEmitting(CONFIG.formatted("\"1\"", "FIRST", "false"), "{}"))
        .containsExactly("default");
    assertThat(node.handlesEmitting(CONFIG.formatted("null", "ALL", "false"), "{}"))
        .containsExactly("default");
  }

  @Test
  void handsItsInputOnUnchanged() {
    assertThat(node.output(CONFIG.formatted("1", "FIRST", "false"), "[1, {\"a\": null}]"))
        .isEqualTo(Json.parse("[1, {\"a\": null}]"));
  }

  @Test
  void namesTheCaseThatCannotBeDecided() {
    node.refuses(
        CONFIG.formatted("7", "ALL", "\"yes\""), "{}", ErrorCodes.INPUT_INVALID, "Case “text”");
  }

  @Test
  void doesNotLookAtCasesBehindTheFirstThatFits() {
    assertThat(node.handlesEmitting(CONFIG.formatted("1", "FIRST", "\"yes\""), "{}"))
        .containsExactly("small");
  }

  @Test
  void refusesTwoCasesWithOneId() {
    assertThat(node.problems(withIds("a", "a")))
        .extracting(Problem::path, Problem::message)
        .containsExactly(Tuple.tuple("/cases", "Two cases have the same id."));
  }

  @Test
  void refusesIdsThatCannotNameAHandle() {
    assertThat(node.problems(withIds("default", "a b")))
        .extracting(Problem::path)
        .containsExactly("/cases/0/id", "/cases/1/id");
  }

  @Test
  void hasOneOutputPerCaseThoughTheConfigIsBroken() {
    assertThat(Switch.TYPE.handles(Json.parse(withIds("a", "a"))).outputs())
        .extracting(Handle::id)
        .containsExactly("a", "default");
    assertThat(
            Switch.TYPE
                .handles(Json.parse("{\"cases\": [null, {\"id\": \"\"}, {\"id\": {}}]}"))
                .outputs())
        .extracting(Handle::id)
        .containsExactly("default");
  }

  @Test
  void keepsAnOutputWhenItsCaseIsRenamedOrMoved() {
    var before = Switch.TYPE.handles(Json.parse(CONFIG.formatted("1", "FIRST", "true")));
    var after =
        Switch.TYPE.handles(
            Json.parse(
                "{\"cases\": [{\"id\": \"one\", \"label\": \"Uno\"}, {\"id\": \"small\"}]}"));

    assertThat(after.output("one")).map(Handle::label).hasValue("Uno");
    assertThat(after.output("small")).map(Handle::label).hasValue("small");
    assertThat(before.output("one")).map(Handle::label).hasValue("One");
  }

  @Test
  void itsOutputsExcludeEachOtherOnlyWhenTheFirstCaseIsTaken() {
    assertThat(Switch.TYPE.handles(Json.parse(CONFIG.formatted("1", "FIRST", "1"))).outputs())
        .allMatch(Handle::exclusive);
    assertThat(Switch.TYPE.handles(Json.parse(CONFIG.formatted("1", "ALL", "1"))).outputs())
        .noneMatch(Handle::exclusive);
  }

  private static String withIds(String first, String second) {
    return """
    {"cases": [
      {"id": "%s", "when": {"kind": "value", "is": 1}},
      {"id": "%s", "when": {"kind": "value", "is": 2}}]}
    """
        .formatted(first, second);
  }
}
