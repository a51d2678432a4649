package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.SPACE;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Looking around.
class ViewTest {
  private final Bench bench = Bench.chain();

  @Test
  void spaceAndTheMiddleButtonPanEvenOverANode() {
    bench.drag(bench.header("a"), bench.header("a").plus(30, 40), SPACE);
    assertThat(viewport()).isEqualTo(new Viewport(30, 40, 1));
    Pointer press = Bench.pointer(bench.header("a"), NONE).with(Button.MIDDLE);
    bench.gestures.press(press);
    bench.gestures.move(new Pointer(press.screen().plus(10, 10), Button.MIDDLE, NONE, 1));
    bench.gestures.release(new Pointer(press.screen().plus(10, 10), Button.MIDDLE, NONE, 1));
    assertThat(viewport()).isEqualTo(new Viewport(40, 50, 1));
    assertThat(bench.node("a").position()).isEqualTo(new Point(320, 100));
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void escapeWhilePanningGoesBackToWhereItBegan() {
    bench.pull(new Point(900, 600), new Point(500, 300), SPACE);
    bench.gestures.cancel();
    assertThat(viewport()).isEqualTo(Viewport.IDENTITY);
  }

  @Test
  void zoomingKeepsWhatIsUnderThePointer() {
    Point pointer = new Point(437, 211);
    Point under = viewport().toWorld(pointer);
    for (double factor : new double[] {1.15, 1.15, 0.4, 3, 0.9}) {
      bench.session.view().zoomAbout(pointer, factor);
      assertThat(viewport().toWorld(pointer).distanceTo(under)).isLessThan(1e-6);
    }
  }

  @Test
  void atItsLimitsTheZoomStopsAndNothingSlidesAway() {
    Point pointer = new Point(100, 700);
    Point under = viewport().toWorld(pointer);
    bench.session.view().zoomAbout(pointer, 1e6);
    assertThat(viewport().zoom()).isEqualTo(Viewport.MAX_ZOOM);
    Viewport atLimit = viewport();
    bench.session.view().zoomAbout(pointer, 2);
    assertThat(viewport()).isEqualTo(atLimit);
    bench.session.view().zoomAbout(pointer, 1e-9);
    assertThat(viewport().zoom()).isEqualTo(Viewport.MIN_ZOOM);
    assertThat(viewport().toWorld(pointer).distanceTo(under)).isLessThan(1e-6);
  }

  @Test
  void keysZoomByStepsAboutTheMiddle() {
    Point middle = viewport().toWorld(new Point(500, 400));
    bench.session.view().show(bench.session.view().zoomedIn());
    assertThat(viewport().zoom()).isEqualTo(1.5);
    bench.session.view().show(bench.session.view().zoomedOut());
    bench.session.view().show(bench.session.view().zoomedOut());
    assertThat(viewport().zoom()).isEqualTo(0.75);
    assertThat(viewport().toWorld(new Point(500, 400)).distanceTo(middle)).isLessThan(1e-6);
    bench.session.view().show(bench.session.view().zoomedTo(Viewport.MIN_ZOOM));
    assertThat(bench.session.view().zoomedOut()).isEqualTo(viewport());
  }

  @Test
  void fittingShowsEverythingInTheMiddleAndDoesNotBlowUpASmallGraph() {
    bench.session.view().fit();
    assertThat(
            bench.session.state().visible().contains(bench.session.layout().bounds().orElseThrow()))
        .isTrue();
    Bench one = new Bench(Graph.of(List.of(node("a", "data.set-fields", 5000, -300)), List.of()));
    one.session.view().fit();
    assertThat(one.session.state().viewport().zoom()).isEqualTo(1.25);
    assertThat(one.screen(new Point(5100, -270)).distanceTo(new Point(500, 400))).isLessThan(1e-6);
  }

  @Test
  void fittingNothingMovesNothing() {
    Bench empty = new Bench(Graph.EMPTY);
    assertThat(empty.session.view().fitted()).isEqualTo(Viewport.IDENTITY);
  }

  @Test
  void aSelectionCanBeFittedAlone() {
    Viewport fitted = bench.session.view().fitted(Set.of("c"));
    assertThat(fitted.toScreen(new Point(420, 430)).x()).isCloseTo(500, within(1e-6));
  }

  @Test
  void theViewsBeforeTheJumpsAreFoundAgainOneAfterTheOther() {
    View view = bench.session.view();
    Viewport first = view.viewport();
    view.remember();
    view.show(view.zoomedTo(2));
    Viewport second = view.viewport();
    view.remember();
    view.fit();
    assertThat(view.previous()).isEqualTo(second);
    assertThat(view.previous()).isEqualTo(first);
    assertThat(view.hasPrevious()).isFalse();
    assertThat(view.previous()).as("nowhere to go back to").isEqualTo(view.viewport());
  }

  @Test
  void aNodeIsBroughtOntoTheCanvasOnlyWhenItIsNotThere() {
    assertThat(bench.session.view().revealing("a")).isEqualTo(Viewport.IDENTITY);
    bench.session.view().show(new Viewport(-5000, 0, 1));
    bench.session.view().reveal("a");
    assertThat(viewport().zoom()).isEqualTo(1);
    assertThat(bench.screen(new Point(420, 130)).distanceTo(new Point(500, 400))).isLessThan(1e-6);
  }

  @Test
  void aScenarioThatWasNeverLookedAtIsFittedAndStaysSoWhileTheWindowFindsItsSize() {
    Session fresh = fresh(UiState.INITIAL);
    fresh.resize(300, 200);
    fresh.resize(1000, 800);
    assertThat(fresh.state().viewport()).isEqualTo(fresh.view().fitted());
    assertThat(fresh.state().visible().contains(fresh.layout().bounds().orElseThrow())).isTrue();
  }

  @Test
  void onceSomebodyLookedAroundOrEditedTheViewStays() {
    Session looked = fresh(UiState.INITIAL);
    looked.resize(1000, 800);
    looked.view().pan(10, 0);
    Viewport now = looked.state().viewport();
    looked.resize(500, 800);
    assertThat(looked.state().viewport()).isEqualTo(now);

    Session edited = fresh(UiState.INITIAL);
    edited.resize(1000, 800);
    edited.propose(new Change.Annotate("b", "far away"));
    Viewport before = edited.state().viewport();
    edited.resize(500, 800);
    assertThat(edited.state().viewport()).isEqualTo(before);
  }

  @Test
  void aStoredViewIsShownAsItWasLeft() {
    var stored = new Viewport(60, 180, 0.8);
    Session session = fresh(new UiState(stored, List.of("b")));
    session.resize(1000, 800);
    assertThat(session.state().viewport()).isEqualTo(stored);
    assertThat(session.state().selection()).isEqualTo(Selection.ofNode("b"));
    assertThat(session.toSave().uiState()).isEqualTo(new UiState(stored, List.of("b")));
  }

  private static Session fresh(UiState uiState) {
    Graph graph =
        Graph.of(
            List.of(node("a", "trigger.manual", 0, 0), node("b", "data.set-fields", 3000, 900)),
            List.of());
    return new Session(
        new GraphEditor(BuiltIn.registry(), InstantSource.system()), graph.withUiState(uiState));
  }

  private Viewport viewport() {
    return bench.session.state().viewport();
  }
}
