package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.session.Background;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The stored scenarios as the home screen shows them, and what can be done with them. Every store
/// call is made away from the window.
final class ScenarioList {
  private final ScenarioStore store;
  private final ScenarioPages pages;
  private final Background background;
  private final Consumer<Problem> tell;
  private final Opened opened;
  private final Runnable changed;
  private final Set<String> leaving = new HashSet<>();
  private List<ScenarioSummary> all = List.of();
  private boolean loaded;
  private Optional<Problem> failure = Optional.empty();
  private HomeFilter filter;

  /// @param changed called when there is something else to show
  ScenarioList(
      ScenarioStore store,
      Background background,
      Consumer<Problem> tell,
      Opened opened,
      HomeFilter filter,
      Runnable changed) {
    this.store = store;
    this.pages = new ScenarioPages(store);
    this.background = background;
    this.tell = tell;
    this.opened = opened;
    this.filter = filter;
    this.changed = changed;
  }

  /// Those that the filter lets through, in its order.
  List<ScenarioSummary> shown() {
    return filter.of(present(), opened.recent());
  }

  /// The tags in use, the most frequent first.
  List<String> tags() {
    return HomeFilter.tags(present());
  }

  HomeFilter filter() {
    return filter;
  }

  void filter(HomeFilter newFilter) {
    filter = newFilter;
    changed.run();
  }

  boolean isEmpty() {
    return present().isEmpty();
  }

  boolean loaded() {
    return loaded;
  }

  Optional<Problem> failure() {
    return failure;
  }

  void load() {
    if (loaded || filter.order() != HomeFilter.Order.CHANGED) {
      loadAll();
    } else {
      // What was changed last is what is seen first; the others can come a moment later.
      background.run(
          pages::first,
          found -> {
            show(found);
            loadAll();
          },
          this::failed);
    }
  }

  private void loadAll() {
    background.run(pages::everything, this::show, this::failed);
  }

  private void show(List<ScenarioSummary> found) {
    all = found;
    loaded = true;
    failure = Optional.empty();
    changed.run();
  }

  private void failed(Problem problem) {
    failure = Optional.of(problem);
    changed.run();
  }

  void duplicate(ScenarioSummary summary, Consumer<Scenario> then) {
    store(
        () ->
            store
                .find(summary.id())
                .map(s -> store.create(Strings.COPY_OF.formatted(s.name()), s.draft()))
                .orElseGet(ScenarioList::gone),
        then);
  }

  void rename(ScenarioSummary summary, String name) {
    store(
        () ->
            store
                .find(summary.id())
                .map(s -> store.rename(s.id(), name, s.description()))
                .orElseGet(ScenarioList::gone),
        _ -> {});
  }

  /// Takes a scenario out of the list; [#delete] or [#comeBack] follows.
  void leave(String id) {
    leaving.add(id);
    changed.run();
  }

  void comeBack(String id) {
    leaving.remove(id);
    changed.run();
  }

  void delete(String id) {
    background.run(
        () -> store.delete(id),
        _ -> {
          leaving.remove(id);
          load();
        },
        problem -> {
          tell.accept(problem);
          comeBack(id);
        });
  }

  /// Deletes what was taken out and not brought back, because the window closes.
  void deleteLeaving(Runnable then) {
    List<String> ids = List.copyOf(leaving);
    background.run(
        () -> {
          ids.forEach(store::delete);
          return true;
        },
        _ -> then.run(),
        problem -> {
          tell.accept(problem);
          then.run();
        });
  }

  void setTags(ScenarioSummary summary, List<String> tags) {
    background.run(
        () -> store.setTags(summary.id(), tags),
        outcome -> {
          if (outcome instanceof Parsed.Failed<List<String>>(var problems)) {
            tell.accept(problems.getFirst());
          }
          load();
        },
        tell);
  }

  private void store(Supplier<Parsed<Scenario>> work, Consumer<Scenario> then) {
    background.run(
        work,
        outcome -> {
          switch (outcome) {
            case Parsed.Ok<Scenario>(var scenario) -> {
              load();
              then.accept(scenario);
            }
            case Parsed.Failed<Scenario>(var problems) -> tell.accept(problems.getFirst());
          }
        },
        tell);
  }

  private List<ScenarioSummary> present() {
    return all.stream().filter(s -> !leaving.contains(s.id())).toList();
  }

  private static Parsed<Scenario> gone() {
    return Parsed.failed("", "store.not_found", Strings.GONE);
  }
}
