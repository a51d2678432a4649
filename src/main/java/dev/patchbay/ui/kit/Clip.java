package dev.patchbay.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The clipboard as text.
public final class Clip {
  private Clip() {}

  public static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// The text on the clipboard, empty when there is none.
  public static String paste() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }
}
