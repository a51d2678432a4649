package dev.patchbay.ui.session;

/// Every text of this package.
final class Strings {
  static final String BROKEN = "Something in the program failed (%s); the log says more.";
  static final String DRAFT = "draft";
  static final String PUBLISHED = "published v%d";
  static final String PUBLISHED_DRAFT = "published v%d · draft +%d";
  static final String MISSING = "nothing (the field is left out)";

  private Strings() {}
}
