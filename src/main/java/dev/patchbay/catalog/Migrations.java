package dev.patchbay.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// The steps that bring an old config to the current version: step `i` turns version `i + 1` into
/// version `i + 2`. Each gets a copy that it may change.
public record Migrations(List<UnaryOperator<ObjectNode>> steps) {
  public static final Migrations NONE = new Migrations(List.of());

  public Migrations {
    steps = List.copyOf(steps);
  }

  public Migrations then(UnaryOperator<ObjectNode> step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return new Migrations(longer);
  }

  public int currentVersion() {
    return steps.size() + 1;
  }

  /// @throws IllegalArgumentException when the version is not one that ever existed
  public ObjectNode migrate(ObjectNode config, int fromVersion) {
    if (fromVersion < 1 || fromVersion > currentVersion()) {
      throw new IllegalArgumentException("no such config version: " + fromVersion);
    }
    ObjectNode current = config.deepCopy();
    for (UnaryOperator<ObjectNode> step : steps.subList(fromVersion - 1, steps.size())) {
      current = step.apply(current);
    }
    return current;
  }
}
