package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.Variable;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done by whatever hand, undoing all of it leads to the start and redoing all of it to
/// the end, and the draft can be saved at every moment.
class RandomEditingTest {
  private static final GraphCheck CHECK = new GraphCheck(BuiltIn.registry());
  private static final String[] WORDS = {"", "Total", "Clean up", "a", "größer", "$nodes.a"};

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void undoingAllLeadsToTheStartAndRedoingAllToTheEnd(long seed) {
    run(seed, 120);
  }

  @Tag("campaign")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010})
  void longSessionsToo(long seed) {
    run(seed, 490);
  }

  private static void run(long seed, int actions) {
    var random = new Random(seed);
    Bench bench = random.nextBoolean() ? Bench.chain() : Bench.container();
    Graph start = bench.graph();
    for (int i = 0; i < actions; i++) {
      act(bench, random);
      assertThat(CHECK.unmarkedViolations(bench.graph()))
          .as("seed %d after action %d", seed, i)
          .isEmpty();
    }
    while (bench.session.canRedo()) {
      bench.session.redo();
    }
    Graph end = bench.graph();
    List<Graph> way = new ArrayList<>();
    while (bench.session.canUndo()) {
      way.add(bench.graph());
      bench.session.undo();
    }
    assertThat(bench.graph()).as("undo all, seed %d", seed).isEqualTo(start);
    inStep(bench);
    for (Graph graph : way.reversed()) {
      bench.session.redo();
      assertThat(bench.graph()).as("redo, seed %d", seed).isEqualTo(graph);
    }
    assertThat(bench.session.canRedo()).isFalse();
    assertThat(bench.graph()).as("redo all, seed %d", seed).isEqualTo(end);
    inStep(bench);
  }

  /// What is found at a place is what a fresh look at the graph would find there.
  private static void inStep(Bench bench) {
    GraphLayout fresh = GraphLayout.of(bench.session.handles(), bench.graph());
    assertThat(bench.session.layout().boxes()).isEqualTo(fresh.boxes());
    assertThat(bench.session.layout().routes().keySet()).isEqualTo(fresh.routes().keySet());
    Rect all = new Rect(-1e6, -1e6, 2e6, 2e6);
    assertThat(bench.session.index().nodesIn(all)).hasSize(fresh.boxes().size());
    assertThat(bench.session.index().edgesIn(all)).hasSize(fresh.routes().size());
  }

  private static void act(Bench bench, Random random) {
    Session session = bench.session;
    var arrange = new Arrange(session);
    var clipboard = new Clipboard(session);
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> bench.drag(spot(bench, random), spot(bench, random), keys(random));
      case 3 -> {
        bench.pull(spot(bench, random), spot(bench, random), keys(random));
        bench.gestures.cancel();
      }
      case 4, 5 -> new Insertion(session).insertAt(type(random), world(random));
      case 6 -> insertInto(bench, random);
      case 7 -> selectSome(bench, random);
      case 8 -> smallSelection(bench, random).ifPresent(_ -> arrange.delete());
      case 9 -> smallSelection(bench, random).ifPresent(_ -> arrange.deleteAndRejoin());
      case 10 -> arrange.nudge(new Delta(20 * random.nextInt(-3, 4), 20));
      case 11 -> arrange.toggleDisabled();
      case 12 -> {
        if (bench.graph().nodes().size() < 60) {
          clipboard.duplicate();
        }
      }
      case 13 -> {
        if (bench.graph().nodes().size() < 60) {
          clipboard.copy().ifPresent(text -> clipboard.paste(text, world(random)));
        }
      }
      case 14 -> propose(bench, random, id -> new Change.Relabel(id, word(random)));
      case 15 -> propose(bench, random, id -> new Change.Annotate(id, word(random)));
      case 16 -> propose(bench, random, id -> new Change.Configure(id, config(bench, id, random)));
      case 17 ->
          propose(
              bench,
              random,
              id ->
                  new Change.SetPolicy(
                      id, Policy.DEFAULT.withOnError(one(random, Policy.OnError.values()))));
      case 18 -> document(bench, random);
      case 20 -> group(bench, random);
      case 21 -> new Align(session).align(one(random, Align.Line.values()));
      case 22 ->
          Tidy.plan(
                  session.layout(),
                  session.handles(),
                  session.state().selection().nodes(),
                  new Progress())
              .ifPresent(session::propose);
      case 23 -> replace(bench, random);
      case 19 -> {
        if (random.nextBoolean()) {
          session.undo();
        } else {
          session.redo();
        }
      }
      default -> throw new AssertionError();
    }
  }

  private static void group(Bench bench, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> new Grouping(bench.session).group();
      case 1 -> new Grouping(bench.session).ungroup();
      case 2 -> new Arrange(bench.session).toggleCollapsed();
      default -> throw new AssertionError();
    }
  }

  private static void replace(Bench bench, Random random) {
    bench.session.state().selection().nodes().stream()
        .sorted()
        .findFirst()
        .ifPresent(id ->
            new Insertion(bench.session).insert(type(random), Request.instead(Point.ORIGIN, id)));
  }

  private static void document(Bench bench, Random random) {
    switch (random.nextInt(3)) {
      case 0 ->
          propose(
              bench,
              random,
              id ->
                  new Change.KeepSample(new Sample(id, "s" + random.nextInt(3), Json.parse("1"))));
      case 1 -> propose(bench, random, id -> new Change.DropSample(id, "s" + random.nextInt(3)));
      default ->
          bench.session.propose(
              new Change.SetVariables(
                  List.of(new Variable("v" + random.nextInt(9), Json.parse("1"), ""))));
    }
  }

  private static void insertInto(Bench bench, Random random) {
    bench.graph().edges().stream()
        .skip(random.nextInt(bench.graph().edges().size() + 1))
        .findFirst()
        .ifPresent(edge -> {
          var request =
              new Request.QuickAdd(Point.ORIGIN, Optional.empty(), Optional.of(edge.id()));
          NodeType type = type(random);
          var insertion = new Insertion(bench.session);
          if (insertion.fits(type, request)) {
            insertion.insert(type, request);
          }
        });
  }

  private static void selectSome(Bench bench, Random random) {
    Set<String> nodes = new HashSet<>();
    bench
        .graph()
        .nodes()
        .forEach(node -> {
          if (random.nextInt(4) == 0) {
            nodes.add(node.id());
          }
        });
    bench.session.select(Selection.ofNodes(nodes));
  }

  private static Optional<Selection> smallSelection(Bench bench, Random random) {
    return Optional.of(bench.session.state().selection())
        .filter(s -> s.nodes().size() < 4 || random.nextInt(5) == 0);
  }

  private static void propose(Bench bench, Random random, Function<String, Change> change) {
    List<String> ids = bench.graph().nodes().stream().map(n -> n.id()).toList();
    if (!ids.isEmpty()) {
      String id = ids.get(random.nextInt(ids.size()));
      Change proposed = change.apply(id);
      bench.session.propose(
          proposed, random.nextBoolean() ? "" : proposed.getClass().getSimpleName() + id);
    }
  }

  /// Switches lose and gain outputs, so that edges break and become sound again.
  private static tools.jackson.databind.node.ObjectNode config(
      Bench bench, String id, Random random) {
    return bench.node(id).type().equals("control.switch")
        ? json(
            "{\"value\": \"x\", \"mode\": \"ALL\", \"cases\": [{\"id\": \"c"
                + random.nextInt(2)
                + "\", \"label\": \"\", \"when\": {\"kind\": \"value\", \"is\": 1}}]}")
        : json("{\"url\": \"{{ $nodes.a.x }}" + random.nextInt(3) + "\"}");
  }

  /// Mostly something that is there: a port, a header; else anywhere.
  private static Point spot(Bench bench, Random random) {
    List<Point> spots = new ArrayList<>();
    bench
        .session
        .layout()
        .boxes()
        .values()
        .forEach(box -> {
          spots.add(bench.screen(box.rect().topLeft().plus(100, 10)));
          box.layout().ports().forEach(port -> spots.add(bench.screen(box.centre(port))));
        });
    return spots.isEmpty() || random.nextInt(4) == 0
        ? new Point(random.nextInt(1000), random.nextInt(800))
        : spots.get(random.nextInt(spots.size()));
  }

  private static Point world(Random random) {
    return new Point(random.nextInt(1600), random.nextInt(1200));
  }

  private static Pointer.Modifiers keys(Random random) {
    return one(random, Bench.NONE, Bench.NONE, Bench.SHIFT, Bench.CTRL, Bench.ALT);
  }

  private static NodeType type(Random random) {
    List<NodeType> all = List.copyOf(BuiltIn.registry().all());
    return all.get(random.nextInt(all.size()));
  }

  private static String word(Random random) {
    return one(random, WORDS);
  }

  @SafeVarargs
  private static <T> T one(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
