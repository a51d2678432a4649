package dev.patchbay.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.Category;
import dev.patchbay.editor.Caption;
import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Pointer;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.ui.canvas.WorldRaster.Painted;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the raster paints anew is no more than it must be, and nobody can see where.
class WorldRasterTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int STEPS = 60;

  /// Out of 255.
  private static final int HAIR = 4;

  private static final Colors COLORS =
      new Colors(
          0xf6f8fa,
          0xd0d7de,
          0xeaeef2,
          0xd0d7de,
          0xffffff,
          0xd0d7de,
          0x24292f,
          0x57606a,
          0x1a7f37,
          0x0969da,
          0xcf222e,
          Map.of(Category.CONTROL, 0x117766, Category.DATA, 0x0969da),
          Map.of());

  private final Session session = new Session(editor(), graph());
  private final FrameSource frames = new FrameSource(session);
  private final WorldPainter painter =
      new WorldPainter(
          box -> Caption.of(session.registry(), box.node()), new TitleSprites(() -> {}));

  private static GraphEditor editor() {
    return new GraphEditor(BuiltIn.registry(), InstantSource.system());
  }

  private static Graph graph() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    nodes.add(new NodeBuilder("each", "control.for-each").position(100, 500).name("each").build());
    nodes.add(
        new NodeBuilder("inner", "data.transform")
            .parent("each")
            .position(90, 80)
            .name("i")
            .build());
    nodes.add(new NodeBuilder("note", "control.note").position(-60, -40).name("note").build());
    for (int i = 0; i < 40; i++) {
      nodes.add(
          new NodeBuilder("n" + i, i % 2 == 0 ? "control.if" : "data.transform")
              .position(i % 8 * 300, i / 8 * 150 + i % 2 * 40)
              .name("n" + i)
              .build());
      if (i > 7) {
        edges.add(Edge.between("e" + i, "n" + (i - 7), i % 2 == 0 ? "out" : "true", "n" + i, "in"));
      }
    }
    return Graph.of(nodes, edges);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPictureThatIsRepairedIsTheOneThatIsPaintedAnew(long seed) {
    for (double scale : new double[] {1, 1.5}) {
      var random = new Random(seed);
      session.resize(WIDTH / scale, HEIGHT / scale);
      var gestures = new Gestures(session);
      Pixels repaired = new Pixels(WIDTH, HEIGHT);
      Optional<Painted> before = Optional.empty();
      for (int step = 0; step < STEPS; step++) {
        String did = act(random, gestures);
        var now = new Painted(frames.frame(COLORS, scale, false), covered(random));
        Damage damage = Damage.between(before, now, repaired.area());
        WorldRaster.repair(repaired, damage, painter, now);
        Pixels fresh = new Pixels(WIDTH, HEIGHT);
        painter.paint(fresh, now.frame(), now.covered());
        assertThat(different(repaired, fresh))
            .as("pixels after %s, step %d of seed %d at %s", did, step, seed, scale)
            .isZero();
        before = Optional.of(now);
      }
      gestures.cancel();
    }
  }

  private String act(Random random, Gestures gestures) {
    int node = random.nextInt(40);
    Point at = new Point(random.nextInt(WIDTH), random.nextInt(HEIGHT));
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        session.view().pan(random.nextInt(120) - 60, random.nextInt(120) - 60);
        return "a pan";
      }
      case 3 -> {
        double zoom = List.of(0.1, 0.3, 1.0).get(random.nextInt(3));
        session.view().show(new Viewport(random.nextInt(200), random.nextInt(200), zoom));
        return "a zoom";
      }
      case 4 -> {
        session.select(new Selection(Set.of("n" + node), Set.of("e" + (node + 8))));
        return "a selection";
      }
      case 5 -> {
        frames.hover(Hover.of(gestures.hit(at)));
        return "pointing";
      }
      case 6 -> {
        gestures.cancel();
        session
            .layout()
            .box("n" + node)
            .map(box -> session.state().viewport().toScreen(box.rect().centre()))
            .ifPresent(centre -> {
              gestures.press(Pointer.at(centre.x(), centre.y()));
              gestures.move(Pointer.at(centre.x() + 40, centre.y() + 25));
            });
        return "a drag";
      }
      default -> {
        gestures.move(Pointer.at(at.x(), at.y()));
        return "dragging on";
      }
    }
  }

  /// Which nodes have live cards is decided elsewhere.
  private static Set<String> covered(Random random) {
    return random.nextBoolean() ? Set.of() : Set.of("n3", "n" + (4 + random.nextInt(30)));
  }

  private static long different(Pixels one, Pixels other) {
    int[] a = one.buffer().array();
    int[] b = other.buffer().array();
    long count = 0;
    for (int i = 0; i < a.length; i++) {
      count += visiblyDifferent(a[i], b[i]) ? 1 : 0;
    }
    return count;
  }

  /// A line that is walked from another pixel on is rounded differently, by a hair.
  private static boolean visiblyDifferent(int one, int other) {
    return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > HAIR
        || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > HAIR
        || Math.abs((one & 0xff) - (other & 0xff)) > HAIR;
  }
}
