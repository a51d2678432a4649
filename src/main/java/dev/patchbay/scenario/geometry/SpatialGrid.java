package dev.patchbay.scenario.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/// Finds the few rectangles at a place among thousands, for drawing and for hit testing.
///
/// The plane is cut into squares of [#CELL] units, and each square knows what overlaps it.
/// Inserting, moving and removing touch only the squares that a rectangle covers. One that covers
/// more than [#MOST_CELLS] of them is kept in a separate list instead and compared each time, so
/// that a huge group or an edge across the world costs one comparison and not a million squares.
///
/// A grid is mutable and for one thread; it must not change while a visit is under way. The order
/// of what it finds says nothing.
///
/// @param <K> what identifies a rectangle, with value equality
public final class SpatialGrid<K> {
  /// The side of a square in world units, a few times the size of a node.
  public static final int CELL = 512;

  /// The most squares that one rectangle is entered in.
  public static final int MOST_CELLS = 256;

  private final Map<K, Entry<K>> entries = new HashMap<>();
  private final Map<Long, Set<Entry<K>>> cells = new HashMap<>();
  private final Set<Entry<K>> oversize = new LinkedHashSet<>();
  private long visits;

  /// What [#nearest(Point, double)] found, and how far away it is.
  public record Near<K>(K key, double distance) {}

  public int size() {
    return entries.size();
  }

  public Optional<Rect> rect(K key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.rect);
  }

  /// Adds a rectangle.
  ///
  /// @throws IllegalArgumentException if there is one with this key
  public void insert(K key, Rect rect) {
    Entry<K> entry = new Entry<>(key, rect);
    if (entries.putIfAbsent(key, entry) != null) {
      throw new IllegalArgumentException("already in the grid: " + key);
    }
    enter(entry);
  }

  /// Gives a rectangle another place or size.
  ///
  /// @throws IllegalArgumentException if there is none with this key
  public void move(K key, Rect rect) {
    Entry<K> entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("not in the grid: " + key);
    }
    CellRange range = CellRange.of(rect);
    if (range.equals(entry.range)) {
      entry.rect = rect;
      return;
    }
    leave(entry);
    entry.rect = rect;
    entry.range = range;
    enter(entry);
  }

  /// Inserts or moves.
  public void put(K key, Rect rect) {
    if (entries.containsKey(key)) {
      move(key, rect);
    } else {
      insert(key, rect);
    }
  }

  /// Takes a rectangle out and says whether it was there.
  public boolean remove(K key) {
    Entry<K> entry = entries.remove(key);
    if (entry == null) {
      return false;
    }
    leave(entry);
    return true;
  }

  public void clear() {
    entries.clear();
    cells.clear();
    oversize.clear();
  }

  /// The keys of all rectangles that share a point with this one, borders included.
  public List<K> query(Rect area) {
    List<K> found = new ArrayList<>();
    visit(area, (key, rect) -> found.add(key));
    return found;
  }

  /// Shows each rectangle that shares a point with the area exactly once.
  public void visit(Rect area, BiConsumer<? super K, ? super Rect> visitor) {
    CellRange range = CellRange.of(area);
    if (range.count() > cells.size()) {
      entries.values().forEach(entry -> entry.show(area, visitor));
      return;
    }
    long visit = ++visits;
    oversize.forEach(entry -> entry.show(area, visitor));
    range.forEach(cell -> {
      for (Entry<K> entry : cells.getOrDefault(cell, Set.of())) {
        if (entry.seen != visit) {
          entry.seen = visit;
          entry.show(area, visitor);
        }
      }
    });
  }

  /// The rectangle nearest to the point, at most `radius` away; 0 away if the point lies inside. Of
  /// several at the same distance any one: who knows what lies on top asks [#query(Rect)].
  public Optional<Near<K>> nearest(Point point, double radius) {
    return nearest(
        point, radius, key -> rect(key).map(rect -> rect.distanceTo(point)).orElseThrow());
  }

  /// The nearest thing by a finer measure than its rectangle, such as the distance to an edge's
  /// line. Only what has its rectangle within the radius is measured.
  ///
  /// @param distance how far the thing is from the point, not less than its rectangle is
  public Optional<Near<K>> nearest(
      Point point, double radius, ToDoubleFunction<? super K> distance) {
    List<Near<K>> best = new ArrayList<>(1);
    visit(
        Rect.around(point, radius),
        (key, rect) -> {
          double reach = best.isEmpty() ? radius : best.getFirst().distance();
          if (rect.distanceTo(point) > reach) {
            return;
          }
          double away = distance.applyAsDouble(key);
          if (away < reach || (best.isEmpty() && away <= radius)) {
            best.clear();
            best.add(new Near<>(key, away));
          }
        });
    return best.stream().findFirst();
  }

  private void enter(Entry<K> entry) {
    if (entry.range.count() > MOST_CELLS) {
      oversize.add(entry);
      return;
    }
    entry.range.forEach(cell -> cells.computeIfAbsent(cell, _ -> new LinkedHashSet<>()).add(entry));
  }

  private void leave(Entry<K> entry) {
    if (entry.range.count() > MOST_CELLS) {
      oversize.remove(entry);
      return;
    }
    entry.range.forEach(cell -> {
      Set<Entry<K>> members = cells.getOrDefault(cell, Set.of());
      members.remove(entry);
      if (members.isEmpty()) {
        cells.remove(cell);
      }
    });
  }

  /// One rectangle; equal only to itself. `seen` is the last visit that came past it, which spares
  /// each visit a set of what it has shown already.
  private static final class Entry<K> {
    private final K key;
    private Rect rect;
    private CellRange range;
    private long seen;

    private Entry(K key, Rect rect) {
      this.key = key;
      this.rect = rect;
      this.range = CellRange.of(rect);
    }

    private void show(Rect area, BiConsumer<? super K, ? super Rect> visitor) {
      if (rect.intersects(area)) {
        visitor.accept(key, rect);
      }
    }
  }
}
