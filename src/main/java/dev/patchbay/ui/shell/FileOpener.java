package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Parsed;
import java.nio.file.Path;

/// Makes a stored scenario of a file. Does I/O, so it is never called on the window's thread.
@FunctionalInterface
public interface FileOpener {
  Parsed<Scenario> open(Path file);
}
