package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.Variable;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Undo, redo, and the saved mark.
class HistoryTest {
  private final Bench bench = Bench.chain();
  private final Session session = bench.session;

  static List<Change> everyKindOfEdit() {
    return List.of(
        new Change.Configure("a", json("{\"keepInput\": false, \"fields\": {}}")),
        new Change.Relabel("a", "Clean up"),
        new Change.Annotate("a", "Why this is here"),
        new Change.SetPolicy("b", Policy.DEFAULT.withOnError(Policy.OnError.CONTINUE)),
        new Change.SetPolicy("b", Policy.DEFAULT.withOnError(Policy.OnError.ERROR_HANDLE)),
        new Change.SetDisabled(Set.of("a"), true),
        new Change.Pin("b", Optional.of(Json.parse("[1]"))),
        new Change.KeepSample(new Sample("hook", "First", Json.parse("{\"n\": 1}"))),
        new Change.SetVariables(List.of(new Variable("region", Json.parse("\"eu\""), "where"))),
        new Change.Move(Map.of("a", new Point(1, 2))),
        new Change.Resize("c", new dev.patchbay.scenario.geometry.Rect(0, 0, 300, 60)),
        new Change.Collapse("c", true),
        new Change.Retype("a", "control.if", json("{}"), 1),
        new Change.LabelEdge("e1", "every order"),
        new Change.Remove(Set.of("a"), Set.of()),
        new Change.RemoveAndRejoin(Set.of("a")),
        new Change.Connect(Bench.edge("new", "a.out", "c.in")),
        new Change.Reconnect("e2", "hook", Optional.of("out"), "c", Optional.of("in")));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfEdit")
  void everyKindOfEditIsTakenBackAndTakenAgain(Change change) {
    bench.oneStep(() -> bench.done(change));
  }

  @Test
  void aDroppedSampleComesBackWhereItWas() {
    bench.done(new Change.KeepSample(new Sample("hook", "First", Json.parse("1"))));
    bench.done(new Change.KeepSample(new Sample("hook", "Second", Json.parse("2"))));
    bench.oneStep(() -> bench.done(new Change.DropSample("hook", "First")));
  }

  @Test
  void typingInAFieldIsOneStepUntilTheFieldIsLeft() {
    Graph before = bench.graph();
    type("u", "ur", "url");
    session.seal();
    type("x");
    session.undo();
    assertThat(url()).isEqualTo("url");
    session.undo();
    assertThat(bench.graph()).isEqualTo(before);
    session.redo();
    assertThat(url()).isEqualTo("url");
  }

  @Test
  void typingInAnotherFieldIsAnotherStep() {
    type("a");
    assertThat(
            session.propose(
                new Change.Configure("b", json("{\"url\": \"a\", \"method\": \"PUT\"}")),
                "config:b/method"))
        .isInstanceOf(Applied.Done.class);
    type("ab");
    session.undo();
    session.undo();
    assertThat(url()).isEqualTo("a");
  }

  @Test
  void typingAfterUndoDoesNotJoinWhatIsLeft() {
    type("a");
    session.seal();
    type("ab");
    session.undo();
    type("ax");
    session.undo();
    assertThat(url()).isEqualTo("a");
  }

  @Test
  void aSaveInTheMiddleOfTypingKeepsItsOwnPosition() {
    type("a");
    session.markSaved();
    type("ab");
    assertThat(session.isDirty()).isTrue();
    session.undo();
    assertThat(url()).isEqualTo("a");
    assertThat(session.isDirty()).isFalse();
  }

  @Test
  void nudgesInARowAreOneStepAndOfOtherNodesAnother() {
    var arrange = new Arrange(session);
    session.select(Selection.ofNode("a"));
    for (int i = 0; i < 5; i++) {
      arrange.nudge(new Delta(20, 0));
    }
    session.select(Selection.ofNode("b"));
    arrange.nudge(new Delta(0, 20));
    session.undo();
    assertThat(bench.node("b").position()).isEqualTo(new Point(600, 100));
    assertThat(bench.node("a").position()).isEqualTo(new Point(420, 100));
    session.undo();
    assertThat(bench.node("a").position()).isEqualTo(new Point(320, 100));
  }

  @Test
  void disablingTwiceIsTwoSteps() {
    var arrange = new Arrange(session);
    session.select(Selection.ofNodes(Set.of("a", "c")));
    arrange.toggleDisabled();
    assertThat(bench.node("a").disabled()).isTrue();
    arrange.toggleDisabled();
    assertThat(bench.node("a").disabled()).isFalse();
    session.undo();
    assertThat(bench.node("c").disabled()).isTrue();
  }

  @Test
  void undoSelectsWhatWasSelectedThen() {
    session.select(Selection.ofNode("a"));
    new Arrange(session).delete();
    session.select(Selection.ofNode("c"));
    session.undo();
    assertThat(bench.selected()).containsExactly("a");
    session.redo();
    assertThat(bench.selected()).isEmpty();
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    bench.done(new Change.Annotate("a", "1"));
    session.undo();
    assertThat(session.canRedo()).isTrue();
    bench.done(new Change.Annotate("a", "2"));
    assertThat(session.canRedo()).isFalse();
  }

  @Test
  void fiveHundredStepsAreKept() {
    List<Graph> graphs = new ArrayList<>();
    for (int i = 0; i < 510; i++) {
      graphs.add(bench.graph());
      bench.done(new Change.Annotate("a", "step " + i));
    }
    int steps = 0;
    while (session.canUndo()) {
      session.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(500);
    assertThat(bench.graph()).isEqualTo(graphs.get(10));
  }

  @Test
  void unsavedIsAPositionAndNotAFlag() {
    assertThat(session.isDirty()).isFalse();
    bench.done(new Change.Annotate("a", "1"));
    assertThat(session.isDirty()).isTrue();
    session.undo();
    assertThat(session.isDirty()).isFalse();
    session.redo();
    session.markSaved();
    assertThat(session.isDirty()).isFalse();
    session.undo();
    assertThat(session.isDirty()).isTrue();
    bench.done(new Change.Annotate("a", "2"));
    session.undo();
    assertThat(session.isDirty()).as("the saved position lies on a branch that is gone").isTrue();
  }

  @Test
  void whatWasRecoveredIsNowhereSaved() {
    session.markNeverSaved();
    assertThat(session.isDirty()).isTrue();
    bench.done(new Change.Annotate("a", "1"));
    session.undo();
    assertThat(session.isDirty()).isTrue();
    session.markSaved();
    assertThat(session.isDirty()).isFalse();
  }

  @Test
  void lookingAroundIsNoStep() {
    session.view().pan(10, 10);
    session.selectAll();
    session.clearSelection();
    assertThat(session.canUndo()).isFalse();
    assertThat(session.isDirty()).isFalse();
  }

  @Test
  void aRefusedChangeIsNoStep() {
    assertThat(session.propose(new Change.Connect(Bench.edge("x", "b.out", "a.in"))))
        .isInstanceOf(Applied.Refused.class);
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void whatIsLockedIsNeitherChangedNorUndone() {
    bench.done(new Change.Annotate("a", "1"));
    session.setReadOnly(true);
    assertThat(session.propose(new Change.Annotate("a", "2"))).isInstanceOf(Applied.Refused.class);
    session.undo();
    assertThat(bench.node("a").notes()).isEqualTo("1");
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void everyoneHearsOfTheStatesInTheirOrderEvenWhenAListenerChangesTheState() {
    List<String> heard = new ArrayList<>();
    session.subscribe((_, after) -> {
      if (after.graph().node("a").orElseThrow().notes().equals("1")) {
        bench.done(new Change.Annotate("a", "2"));
      }
    });
    session.subscribe((before, after) ->
        heard.add(
            before.graph().node("a").orElseThrow().notes()
                + ">"
                + after.graph().node("a").orElseThrow().notes()));
    bench.done(new Change.Annotate("a", "1"));
    assertThat(heard).containsExactly(">1", "1>2");
  }

  private void type(String... texts) {
    for (String text : texts) {
      assertThat(
              session.propose(
                  new Change.Configure("b", json("{\"url\": \"" + text + "\"}")), "config:b/url"))
          .isInstanceOf(Applied.Done.class);
    }
  }

  private String url() {
    return bench.node("b").config().path("url").asString();
  }
}
