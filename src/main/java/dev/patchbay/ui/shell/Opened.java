package dev.patchbay.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Remembers which scenarios were opened, last first, and which are open now.
final class Opened {
  private static final String RECENT = "home.opened";
  private static final String OPEN = "tabs.open";
  private static final int MOST = 100;

  private final Remembered remembered;

  Opened(Remembered remembered) {
    this.remembered = remembered;
  }

  /// Ids, last opened first.
  List<String> recent() {
    return ids(RECENT);
  }

  void opened(String scenario) {
    var ids = new ArrayList<>(recent());
    ids.remove(scenario);
    ids.addFirst(scenario);
    put(RECENT, ids.subList(0, Math.min(MOST, ids.size())));
  }

  /// The scenarios that had a tab when the window was closed, the one in front last.
  List<String> open() {
    return ids(OPEN);
  }

  void open(List<String> scenarios) {
    put(OPEN, scenarios);
  }

  private List<String> ids(String key) {
    return remembered
        .get(key)
        .map(text -> Arrays.stream(text.split(" ")).filter(id -> !id.isEmpty()).toList())
        .orElse(List.of());
  }

  private void put(String key, List<String> ids) {
    remembered.put(key, String.join(" ", ids));
  }
}
