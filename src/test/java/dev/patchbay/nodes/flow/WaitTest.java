package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Wake;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:30:00Z");
  private static final String APPROVAL =
      "{\"until\": {\"kind\": \"approval\", \"question\": \"Pay 77.8?\", \"amount\": 2, \"unit\":"
          + " \"DAYS\"}}";
  private static final String CALLBACK =
      "{\"until\": {\"kind\": \"callback\", \"amount\": 90, \"unit\": \"MINUTES\"}}";

  private final NodeFixture node = new NodeFixture(Wait.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind": "duration", "amount": 2, "unit": "HOURS"          | would wait 2 h, until 2026-01-15T11:30:00Z
          "kind": "duration", "amount": 90, "unit": "SECONDS"       | would wait 1 min 30 s, until 2026-01-15T09:31:30Z
          "kind": "duration", "amount": 0, "unit": "DAYS"           | would wait 0 s, until 2026-01-15T09:30:00Z
          "kind": "moment", "time": "2026-01-16T08:00"              | would wait until 2026-01-16T08:00:00Z
          "kind": "moment", "time": "2026-01-16T08:00", "zone": "Europe/Berlin" | would wait until 2026-01-16T07:00:00Z
          "kind": "moment", "time": "2026-01-16T08:00+09:00", "zone": "Europe/Berlin" | would wait until 2026-01-15T23:00:00Z
          "kind": "moment", "time": "2025-01-16T08:00:00.5Z"        | would not wait: 2025-01-16T08:00:00.500Z is past
          "kind": "callback", "amount": 90, "unit": "MINUTES"       | would wait for a callback, at most until 2026-01-15T11:00:00Z
          "kind": "approval", "question": "Pay?", "amount": 2, "unit": "DAYS" | would wait for an answer to “Pay?”, at most until 2026-01-17T09:30:00Z
          """)
  void aDryRunSaysUntilWhen(String until, String sentence) {
    assertThat(node.suspension("{\"until\": {" + until + "}}").wouldDo(NOW).sentence())
        .isEqualTo(sentence);
  }

  @Test
  void whatWaitedForATimeGoesOnWithItsInput() {
    assertThat(node.resumed("{}", "{\"id\": 9007199254740993}", new Wake.Due()))
        .isEqualTo(ActionResult.success(Json.parse("{\"id\": 9007199254740993}")));
  }

  @Test
  void aDecisionHandsTheInputOnToItsOwnSide() {
    assertThat(answered(APPROVAL, "{\"approved\": true, \"by\": \"Ann\"}"))
        .isEqualTo(ActionResult.emit("out", Json.parse("{\"total\": 77.8}")));
    assertThat(answered(APPROVAL, "{\"approved\": false}"))
        .isEqualTo(ActionResult.emit("rejected", Json.parse("{\"total\": 77.8}")));
    assertThat(answered(APPROVAL, "{\"approved\": \"true\"}"))
        .as("only true is a yes")
        .isEqualTo(ActionResult.emit("rejected", Json.parse("{\"total\": 77.8}")));
    assertThat(node.resumed(APPROVAL, "{\"total\": 77.8}", new Wake.TimedOut()))
        .isEqualTo(ActionResult.emit("timeout", Json.parse("{\"total\": 77.8}")));
  }

  @Test
  void aCallbackHandsOnWhatWasSent() {
    assertThat(answered(CALLBACK, "{\"status\": \"paid\"}"))
        .isEqualTo(ActionResult.emit("out", Json.parse("{\"status\": \"paid\"}")));
    assertThat(node.resumed(CALLBACK, "{\"total\": 77.8}", new Wake.TimedOut()))
        .isEqualTo(ActionResult.emit("timeout", Json.parse("{\"total\": 77.8}")));
  }

  @Test
  void everyWayToGoOnHasAHandle() {
    assertThat(handles("{}")).containsExactly("out");
    assertThat(handles(CALLBACK)).containsExactly("out", "timeout");
    assertThat(handles(APPROVAL)).containsExactly("out", "rejected", "timeout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-02-30T08:00", "2026-01-16", "08:00", "1768982400"})
  void aTimeThatIsNoneIsRefused(String time) {
    node.planRefused(
        "{\"until\": {\"kind\": \"moment\", \"time\": \"" + time + "\"}}",
        ErrorCodes.INPUT_INVALID,
        time);
  }

  @Test
  void noRunWaitsForYears() {
    node.planRefused(
        "{\"until\": {\"kind\": \"duration\", \"amount\": 401, \"unit\": \"DAYS\"}}",
        ErrorCodes.CONFIG_INVALID,
        "400 days");
    node.planRefused(
        "{\"until\": {\"kind\": \"callback\", \"amount\": 1000000, \"unit\": \"HOURS\"}}",
        ErrorCodes.CONFIG_INVALID,
        "400 days");
  }

  private ActionResult answered(String config, String answer) {
    return node.resumed(config, "{\"total\": 77.8}", new Wake.Answered(Json.parse(answer)));
  }

  private static Iterable<String> handles(String config) {
    return Wait.TYPE.handles(Json.parse(config)).outputs().stream().map(Handle::id).toList();
  }
}
