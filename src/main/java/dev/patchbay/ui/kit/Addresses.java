package dev.patchbay.ui.kit;

import java.net.URI;
import java.net.URISyntaxException;

/// What is said about an address while it is typed. Whether it is accepted is up to the node.
final class Addresses {
  private Addresses() {}

  static Hint url(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || Templates.occursIn(stripped)) {
      return Hint.NONE;
    }
    if (!stripped.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")) {
      return new Hint.Wrong(Strings.URL_INCOMPLETE);
    }
    try {
      return new URI(stripped).getHost() == null && !stripped.startsWith("file:")
          ? new Hint.Wrong(Strings.URL_NO_HOST)
          : Hint.NONE;
    } catch (URISyntaxException e) {
      return new Hint.Wrong(
          e.getIndex() >= 0 && e.getIndex() < stripped.length()
              ? Strings.URL_BAD_SIGN.formatted(stripped.charAt(e.getIndex()))
              : Strings.URL_NO_HOST);
    }
  }

  static Hint email(String text) {
    String stripped = text.strip();
    return stripped.isEmpty()
            || Templates.occursIn(stripped)
            || stripped.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        ? Hint.NONE
        : new Hint.Wrong(Strings.EMAIL_WRONG);
  }
}
