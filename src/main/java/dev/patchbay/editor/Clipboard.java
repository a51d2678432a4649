package dev.patchbay.editor;

import dev.patchbay.editor.Copies.Copy;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copy and paste as JSON text, across scenarios and windows. Configs hold references to
/// connections and never a secret, so neither does the text.
public final class Clipboard {
  private static final Delta BESIDE = new Delta(40, 40);

  private final Session session;

  public Clipboard(Session session) {
    this.session = session;
  }

  /// The selected nodes with the edges among them; empty when no node is selected.
  public Optional<String> copy() {
    Set<String> selected = session.state().selection().nodes();
    return selected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ClipboardJson.write(Copies.taken(session.graph(), session.layout(), selected)));
  }

  /// Whether a text can be pasted.
  public boolean understands(String text) {
    return ClipboardJson.read(text).isPresent();
  }

  /// Adds what the text holds, under new ids, with the middle at a place of the world.
  ///
  /// @return empty when the text is none of ours
  public Optional<Applied> paste(String text, Point at) {
    Optional<Copy> read = ClipboardJson.read(text).filter(copy -> !copy.nodes().isEmpty());
    return read.map(copy -> add(copy.renewed(), toPlace(copy, at), at));
  }

  /// Adds copies of the selected nodes beside them.
  public Optional<Applied> duplicate() {
    Set<String> selected = session.state().selection().nodes();
    if (selected.isEmpty()) {
      return Optional.empty();
    }
    Copy copy = Copies.of(session.graph(), session.layout(), selected);
    Optional<String> parent = commonParent(selected);
    Copy landed = copy.landed(session.layout(), BESIDE, parent);
    return Optional.of(session.propose(landed.change(), landed.selection()));
  }

  private Applied add(Copy copy, Delta delta, Point at) {
    Optional<String> container =
        session.index().containerAt(at, Set.of()).map(box -> box.node().id());
    Copy landed = copy.landed(session.layout(), delta, container);
    return session.propose(landed.change(), landed.selection());
  }

  private Delta toPlace(Copy copy, Point at) {
    List<Point> corners =
        copy.nodes().stream()
            .filter(node -> node.parentId().isEmpty())
            .map(Node::position)
            .toList();
    Rect around = Rect.of(corners).orElse(new Rect(0, 0, 0, 0));
    // Half a card further, because the corners are those at the top left.
    Point middle =
        around
            .centre()
            .plus(
                dev.patchbay.scenario.NodeLayout.WIDTH / 2,
                dev.patchbay.scenario.NodeLayout.HEADER / 2);
    return Snap.toGrid(around.topLeft(), at.minus(middle));
  }

  private Optional<String> commonParent(Set<String> nodes) {
    List<Optional<String>> parents =
        Levels.roots(session.graph(), nodes).stream()
            .flatMap(id -> session.graph().node(id).stream())
            .map(Node::parentId)
            .distinct()
            .toList();
    return parents.size() == 1 ? parents.getFirst() : Optional.empty();
  }
}
