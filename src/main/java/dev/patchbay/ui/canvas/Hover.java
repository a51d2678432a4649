package dev.patchbay.ui.canvas;

import dev.patchbay.editor.HandleRef;
import dev.patchbay.editor.Hit;
import java.util.Optional;

/// What the pointer rests on.
record Hover(Optional<String> node, Optional<String> edge, Optional<HandleRef> handle) {
  static final Hover NONE = new Hover(Optional.empty(), Optional.empty(), Optional.empty());

  static Hover of(Hit hit) {
    return switch (hit) {
      case Hit.OnNode(String id) -> new Hover(Optional.of(id), Optional.empty(), Optional.empty());
      case Hit.OnHandle(HandleRef handle) ->
          new Hover(Optional.of(handle.node()), Optional.empty(), Optional.of(handle));
      case Hit.OnEdge(String id) -> new Hover(Optional.empty(), Optional.of(id), Optional.empty());
      case Hit.OnEdgeEnd(String id, boolean _) ->
          new Hover(Optional.empty(), Optional.of(id), Optional.empty());
      case Hit.OnGrip(String id, var _) ->
          new Hover(Optional.of(id), Optional.empty(), Optional.empty());
      case Hit.Inside _, Hit.Nothing _ -> NONE;
    };
  }
}
