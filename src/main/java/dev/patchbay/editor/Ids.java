package dev.patchbay.editor;

import java.util.UUID;

/// Makes ids for what is new.
final class Ids {
  private Ids() {}

  static String node() {
    return "n-" + random();
  }

  static String edge() {
    return "e-" + random();
  }

  /// 60 random bits: enough for one document, short enough to be read in a file.
  private static String random() {
    return UUID.randomUUID().toString().replace("-", "").substring(17);
  }
}
