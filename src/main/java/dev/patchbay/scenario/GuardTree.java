package dev.patchbay.scenario;

import dev.patchbay.scenario.Joins.Guard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The guard chains of the edges into one input, as the tree that they are. Comparing every edge
/// with every other would be quadratic; the tree says in one pass who has company.
final class GuardTree {
  private final Place root = new Place(null);
  private final IdentityHashMap<Guard, Place> places = new IdentityHashMap<>();

  /// Every place after the one around it.
  private final List<Place> fromOutside = new ArrayList<>(List.of(root));

  private static final class Place {
    final @Nullable Guard guard;
    final List<String> edges = new ArrayList<>();
    final List<Place> inside = new ArrayList<>();
    boolean company;

    Place(@Nullable Guard guard) {
      this.guard = guard;
    }
  }

  void add(String edgeId, @Nullable Guard chain) {
    var missing = new ArrayList<Guard>();
    @Nullable Guard at = chain;
    while (at != null && !places.containsKey(at)) {
      missing.add(at);
      at = at.outer();
    }
    Place place = at == null ? root : places.getOrDefault(at, root);
    for (Guard guard : missing.reversed()) {
      var inner = new Place(guard);
      place.inside.add(inner);
      places.put(guard, inner);
      fromOutside.add(inner);
      place = inner;
    }
    place.edges.add(edgeId);
  }

  /// The edges beside which another one may deliver in the same walk.
  Set<String> together() {
    var together = new HashSet<String>();
    for (Place place : fromOutside) {
      boolean others = place.edges.size() > 1 || !place.inside.isEmpty();
      if (place.company || others) {
        together.addAll(place.edges);
      }
      // Whoever stands right here delivers beside everything further inside.
      boolean company = place.company || !place.edges.isEmpty();
      place.inside.forEach(inner -> inner.company |= company);
      findCompany(place.inside);
    }
    return together;
  }

  /// Places under one: those of different choices may all be taken; of one choice, the exclusive
  /// ones are alone among themselves, and an error is alone in any case.
  private static void findCompany(List<Place> siblings) {
    Map<String, List<Place>> byChoice = new HashMap<>();
    for (Place place : siblings) {
      if (place.guard != null) {
        byChoice.computeIfAbsent(place.guard.choice(), _ -> new ArrayList<>()).add(place);
      }
    }
    for (List<Place> choice : byChoice.values()) {
      long free = choice.stream().filter(place -> isFree(place.guard)).count();
      long exclusive = choice.stream().filter(place -> isExclusive(place.guard)).count();
      for (Place place : choice) {
        place.company |=
            byChoice.size() > 1
                || (isFree(place.guard) && free + exclusive > 1)
                || (isExclusive(place.guard) && free > 0);
      }
    }
  }

  private static boolean isFree(@Nullable Guard guard) {
    return guard != null && !guard.exclusive() && !guard.error();
  }

  private static boolean isExclusive(@Nullable Guard guard) {
    return guard != null && guard.exclusive() && !guard.error();
  }
}
