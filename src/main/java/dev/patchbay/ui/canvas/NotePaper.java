package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.Node;
import java.util.Locale;

/// The paper of a sticky note; its names are the choices of the note's config.
enum NotePaper {
  YELLOW,
  BLUE,
  GREEN,
  RED,
  GREY;

  /// Yellow when the config says something else.
  static NotePaper of(Node node) {
    String wanted = node.config().path("colour").asString("");
    for (NotePaper paper : values()) {
      if (paper.name().equalsIgnoreCase(wanted)) {
        return paper;
      }
    }
    return YELLOW;
  }

  /// The Markdown on it.
  static String text(Node node) {
    return node.config().path("text").asString("");
  }

  String styleClass() {
    return "note-" + name().toLowerCase(Locale.ROOT);
  }
}
