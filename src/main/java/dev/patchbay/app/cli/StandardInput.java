package dev.patchbay.app.cli;

import java.io.InputStream;

/// The one place that reads from whoever started the program.
final class StandardInput {
  private StandardInput() {}

  static InputStream stream() {
    return System.in;
  }
}
