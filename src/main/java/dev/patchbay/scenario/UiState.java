package dev.patchbay.scenario;

import dev.patchbay.scenario.geometry.Viewport;
import java.util.List;

/// How a scenario was last looked at.
public record UiState(Viewport viewport, List<String> selectedNodeIds) {
  public static final UiState INITIAL = new UiState(Viewport.IDENTITY, List.of());

  public UiState {
    selectedNodeIds = List.copyOf(selectedNodeIds);
  }
}
