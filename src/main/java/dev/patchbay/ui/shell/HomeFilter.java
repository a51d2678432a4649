package dev.patchbay.ui.shell;

import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.ScenarioSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which scenarios the home screen shows, and in which order.
///
/// @param search words that all have to occur in name, description or tags
/// @param tag only scenarios that have it
record HomeFilter(String search, Show show, Optional<String> tag, Order order) {
  static final HomeFilter ALL = new HomeFilter("", Show.ALL, Optional.empty(), Order.CHANGED);

  /// What to show.
  enum Show {
    ALL("All"),
    PUBLISHED("Published"),
    DRAFTS("With changes"),
    PROBLEMS("With problems");

    private final String title;

    Show(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    private boolean has(ScenarioSummary scenario) {
      return switch (this) {
        case ALL -> true;
        case PUBLISHED -> scenario.publishedVersion().isPresent();
        case DRAFTS -> scenario.publishedDraft().map(at -> scenario.version() > at).orElse(true);
        case PROBLEMS -> scenario.lastPreview().filter(p -> !p.fine()).isPresent();
      };
    }
  }

  /// In which order.
  enum Order {
    CHANGED("Last changed"),
    OPENED("Last opened"),
    NAME("Name"),
    SIZE("Most nodes");

    private final String title;

    Order(String title) {
      this.title = title;
    }

    static Optional<Order> named(String name) {
      return Stream.of(values()).filter(order -> order.name().equals(name)).findFirst();
    }

    String title() {
      return title;
    }
  }

  HomeFilter search(String text) {
    return new HomeFilter(text, show, tag, order);
  }

  HomeFilter show(Show only) {
    return new HomeFilter(search, only, tag, order);
  }

  HomeFilter tag(Optional<String> only) {
    return new HomeFilter(search, show, only, order);
  }

  HomeFilter order(Order by) {
    return new HomeFilter(search, show, tag, by);
  }

  /// @param all last changed first
  /// @param opened ids, last opened first
  List<ScenarioSummary> of(List<ScenarioSummary> all, List<String> opened) {
    String[] words = search.toLowerCase(Locale.ROOT).strip().split("\\s+");
    Stream<ScenarioSummary> found =
        all.stream()
            .filter(show::has)
            .filter(s -> tag.filter(t -> !s.tags().contains(t)).isEmpty())
            .filter(s -> Stream.of(words).allMatch(word -> text(s).contains(word)));
    return switch (order) {
      case CHANGED -> found.toList();
      case OPENED ->
          found
              .sorted(
                  Comparator.comparingInt(s -> {
                    int place = opened.indexOf(s.id());
                    return place < 0 ? Integer.MAX_VALUE : place;
                  }))
              .toList();
      case NAME ->
          found
              .sorted(Comparator.comparing(ScenarioSummary::name, String.CASE_INSENSITIVE_ORDER))
              .toList();
      case SIZE ->
          found.sorted(Comparator.comparingInt(ScenarioSummary::nodeCount).reversed()).toList();
    };
  }

  /// The tags in use, the most frequent first.
  static List<String> tags(List<ScenarioSummary> all) {
    return all.stream()
        .flatMap(s -> s.tags().stream())
        .collect(
            java.util.stream.Collectors.groupingBy(t -> t, java.util.stream.Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Comparator.<java.util.Map.Entry<String, Long>>comparingLong(e -> -e.getValue())
                .thenComparing(java.util.Map.Entry::getKey))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /// What a preview came to, in words; empty when there was none.
  static String words(Optional<LastPreview> preview) {
    return preview
        .map(p ->
            p.fine()
                ? Strings.PREVIEW_FINE
                : Strings.PREVIEW_FAILED.formatted(Strings.count(p.failed(), "node", "nodes")))
        .orElse("");
  }

  private static String text(ScenarioSummary scenario) {
    return (scenario.name()
            + "\n"
            + scenario.description()
            + "\n"
            + String.join("\n", scenario.tags()))
        .toLowerCase(Locale.ROOT);
  }
}
