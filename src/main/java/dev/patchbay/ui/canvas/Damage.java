package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.ui.canvas.WorldRaster.Painted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a picture has to be painted again.
///
/// @param dx how far the picture moves first, in device pixels
record Damage(int dx, int dy, List<Area> areas) {
  /// Room around a node or an edge for its border, its arrow head, and the smoothing, in pixels.
  private static final double ROOM = 14;

  /// From this part of the picture on it is quicker to paint all of it.
  private static final double MOST = 0.6;

  private static final int MOST_AREAS = 24;

  Damage {
    areas = List.copyOf(areas);
  }

  boolean isNone() {
    return !moved() && areas.isEmpty();
  }

  boolean moved() {
    return dx != 0 || dy != 0;
  }

  /// The smallest area around all.
  Area all() {
    return areas.stream().reduce(Area.NOTHING, Area::union);
  }

  static Damage between(Optional<Painted> before, Painted now, Area whole) {
    return before
        .filter(old -> comparable(old.frame(), now.frame()))
        .map(old -> new Search(old, now, whole).damage())
        .orElseGet(() -> everything(whole));
  }

  private static Damage everything(Area whole) {
    return new Damage(0, 0, List.of(whole));
  }

  private static boolean comparable(Frame old, Frame now) {
    return old.world().base() == now.world().base()
        && old.viewport().zoom() == now.viewport().zoom()
        && old.scale() == now.scale()
        && old.zooming() == now.zooming()
        && old.live() == now.live()
        && old.marks() == now.marks()
        && old.colors().equals(now.colors());
  }

  private static final class Search {
    private final Painted old;
    private final Painted now;
    private final Area whole;
    private final List<Area> areas = new ArrayList<>();

    Search(Painted old, Painted now, Area whole) {
      this.old = old;
      this.now = now;
      this.whole = whole;
    }

    Damage damage() {
      double scale = now.frame().scale();
      long dx = Math.round((now.frame().viewport().x() - old.frame().viewport().x()) * scale);
      long dy = Math.round((now.frame().viewport().y() - old.frame().viewport().y()) * scale);
      if (Math.abs(dx) >= whole.right() || Math.abs(dy) >= whole.bottom()) {
        return everything(whole);
      }
      exposed((int) dx, (int) dy);
      nodes();
      edges();
      moved();
      long size = areas.stream().mapToLong(Area::size).sum();
      if (size > MOST * whole.size()) {
        return everything(whole);
      }
      Damage damage = new Damage((int) dx, (int) dy, areas);
      return areas.size() <= MOST_AREAS && size < damage.all().size()
          ? damage
          : new Damage((int) dx, (int) dy, areas.isEmpty() ? areas : List.of(damage.all()));
    }

    /// The strips that a moved picture leaves free.
    private void exposed(int dx, int dy) {
      int right = whole.right();
      int bottom = whole.bottom();
      add(dx > 0 ? new Area(0, 0, dx, bottom) : new Area(right + dx, 0, right, bottom));
      add(dy > 0 ? new Area(0, 0, right, dy) : new Area(0, bottom + dy, right, bottom));
    }

    private void nodes() {
      Frame before = old.frame();
      Frame after = now.frame();
      Set<String> changed = new HashSet<>();
      differing(before.selection().nodes(), after.selection().nodes(), changed);
      differing(old.covered(), now.covered(), changed);
      if (!before.highlightedContainer().equals(after.highlightedContainer())) {
        before.highlightedContainer().ifPresent(changed::add);
        after.highlightedContainer().ifPresent(changed::add);
      }
      changed.forEach(id -> after.world().layout().box(id).ifPresent(box -> add(box.rect())));
    }

    private void edges() {
      Frame before = old.frame();
      Frame after = now.frame();
      Set<String> changed = new HashSet<>();
      differing(before.selection().edges(), after.selection().edges(), changed);
      differing(before.highlightedEdges(), after.highlightedEdges(), changed);
      if (!before.hover().edge().equals(after.hover().edge())) {
        before.hover().edge().ifPresent(changed::add);
        after.hover().edge().ifPresent(changed::add);
      }
      if (!before.hiddenEdge().equals(after.hiddenEdge())) {
        before.hiddenEdge().ifPresent(changed::add);
        after.hiddenEdge().ifPresent(changed::add);
      }
      changed.forEach(id -> after.world().layout().route(id).ifPresent(r -> add(r.bounds())));
    }

    /// Where what is dragged was, and where it is.
    private void moved() {
      Visible before = old.frame().world();
      Visible after = now.frame().world();
      if (before == after) {
        return;
      }
      GraphLayout base = after.base();
      for (Visible world : List.of(before, after)) {
        Visible other = world == before ? after : before;
        world
            .movedBoxes()
            .forEach((id, box) -> {
              if (other.movedBoxes().get(id) != box) {
                add(box.rect());
                if (!other.movedBoxes().containsKey(id)) {
                  base.box(id).map(Box::rect).ifPresent(this::add);
                }
              }
            });
        world
            .movedRoutes()
            .forEach((id, route) -> {
              if (other.movedRoutes().get(id) != route) {
                add(route.bounds());
                if (!other.movedRoutes().containsKey(id)) {
                  base.route(id).map(Route::bounds).ifPresent(this::add);
                }
              }
            });
      }
    }

    private static void differing(Set<String> one, Set<String> other, Set<String> into) {
      if (one == other) {
        return;
      }
      one.stream().filter(id -> !other.contains(id)).forEach(into::add);
      other.stream().filter(id -> !one.contains(id)).forEach(into::add);
    }

    private void add(Rect world) {
      Frame frame = now.frame();
      Rect screen = frame.viewport().toScreen(world).inset(-ROOM);
      double scale = frame.scale();
      add(
          new Area(
              pixel(Math.floor(screen.x() * scale)),
              pixel(Math.floor(screen.y() * scale)),
              pixel(Math.ceil(screen.right() * scale)),
              pixel(Math.ceil(screen.bottom() * scale))));
    }

    private void add(Area area) {
      Area seen = area.within(whole);
      if (!seen.isEmpty()) {
        areas.add(seen);
      }
    }

    private static int pixel(double at) {
      return (int) Math.clamp(at, -1_000_000, 1_000_000);
    }
  }
}
