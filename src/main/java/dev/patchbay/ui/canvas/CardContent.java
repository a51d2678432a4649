package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Caption;
import dev.patchbay.scenario.NodeLayout;
import java.util.List;
import java.util.Set;

/// All that is shown on a card: two equal ones look the same.
///
/// @param note the Markdown of a note; empty for everything else
/// @param openPorts the ids of outputs without an edge, which invite to go on
/// @param time how long the node took in the last dry run
/// @param spoken what a screen reader says
record CardContent(
    Caption caption,
    NodeLayout layout,
    String note,
    Set<String> openPorts,
    List<Badge> badges,
    String time,
    boolean selected,
    boolean hovered,
    boolean off,
    boolean dimmed,
    boolean faulty,
    boolean doubtful,
    boolean dropTarget,
    String spoken) {
  CardContent {
    openPorts = Set.copyOf(openPorts);
    badges = List.copyOf(badges);
  }

  /// From the right corner of the card to the left, in the order of importance.
  enum Badge {
    FAILED("mdi2c-close-thick"),
    FAULT("mdi2e-exclamation-thick"),
    DOUBT("mdi2e-exclamation-thick"),
    STALE("mdi2c-clock-outline"),
    SUCCEEDED("mdi2c-check-bold"),
    PASSED("mdi2d-debug-step-over"),
    PINNED("mdi2p-pin"),
    OFF("mdi2p-power");

    private final String icon;

    Badge(String icon) {
      this.icon = icon;
    }

    String icon() {
      return icon;
    }
  }
}
