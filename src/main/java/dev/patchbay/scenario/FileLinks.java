package dev.patchbay.scenario;

import java.util.Optional;

/// Which scenario belongs to which file. Every method does I/O and throws [StoreException].
public interface FileLinks {
  Optional<FileLink> ofScenario(String scenarioId);

  Optional<FileLink> ofPath(String path);

  /// Replaces the scenario's link, and whatever was linked to the path before.
  void link(FileLink link);
}
