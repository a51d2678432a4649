package dev.patchbay.ui.session;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.util.Map;
import java.util.Optional;

/// The values that a node's expressions have in the present preview, as short texts by the JSON
/// pointer of the field. Called away from the window.
@FunctionalInterface
public interface ValuesNow {
  ValuesNow NONE = (_, _, _, _) -> Map.of();

  Map<String, String> of(
      Shown shown, Node node, Optional<NodeType> type, Optional<Preview> preview);
}
