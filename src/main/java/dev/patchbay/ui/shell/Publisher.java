package dev.patchbay.ui.shell;

import dev.patchbay.schema.Parsed;

/// Makes a version of a draft. Does I/O, so it is never called on the window's thread.
@FunctionalInterface
public interface Publisher {
  /// @param draftVersion the version of the draft that the analyst saw
  /// @return the number of the new version, or every reason why there is none
  Parsed<Integer> publish(String scenario, long draftVersion, String note);
}
