package dev.patchbay.editor;

import dev.patchbay.catalog.Handle;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout.Port;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Wiring without a pointer: what a node can be connected to, the nearest first.
public final class ConnectChoices {
  private static final int MOST = 60;

  /// How many pairs of handles are judged for one query, because each asks for cycles.
  private static final int MOST_JUDGED = 600;

  private final Session session;

  /// @param edge what would be drawn
  /// @param title the node at the other end
  /// @param detail the two handles
  public record Choice(Edge edge, String title, String detail) {}

  private record Candidate(Box box, int rank, double distance) {}

  public ConnectChoices(Session session) {
    this.session = session;
  }

  /// The edges that could leave the node, for a query on what is at their other end.
  public List<Choice> from(String nodeId, String query) {
    Optional<Box> source = session.layout().box(nodeId);
    var choices = new ArrayList<Choice>();
    int judged = 0;
    for (Candidate candidate : candidates(source, query)) {
      for (Port out : ports(source, true)) {
        for (Port in : ports(Optional.of(candidate.box()), false)) {
          Edge edge = edge(source.orElseThrow(), out, candidate.box(), in);
          if (judged++ >= MOST_JUDGED || choices.size() >= MOST) {
            return choices;
          }
          if (session.editor().refusal(session.graph(), edge).isEmpty()) {
            choices.add(choice(edge, candidate.box().node(), out.handle(), in.handle()));
          }
        }
      }
    }
    return choices;
  }

  /// Draws the edge, as one step.
  public Optional<String> connect(Choice choice) {
    return session.propose(new Change.Connect(choice.edge()))
            instanceof Applied.Refused(var problem)
        ? Optional.of(problem.message())
        : Optional.empty();
  }

  private List<Candidate> candidates(Optional<Box> source, String query) {
    if (source.isEmpty()) {
      return List.of();
    }
    var match = new WordMatch(query);
    return session.layout().boxes().values().stream()
        .filter(box -> !box.node().id().equals(source.get().node().id()))
        .map(box ->
            new Candidate(
                box,
                match.rank(title(box.node()), box.node().name()),
                box.rect().centre().distanceTo(source.get().rect().centre())))
        .filter(candidate -> candidate.rank() != WordMatch.NONE)
        .sorted(
            Comparator.comparingInt(Candidate::rank)
                .reversed()
                .thenComparingDouble(Candidate::distance))
        .toList();
  }

  private static List<Port> ports(Optional<Box> box, boolean source) {
    return box.stream()
        .flatMap(b -> b.layout().ports().stream())
        .filter(port -> port.source() == source)
        .toList();
  }

  private static Edge edge(Box from, Port out, Box to, Port in) {
    return Edge.between(
        Ids.edge(), from.node().id(), out.handle().id(), to.node().id(), in.handle().id());
  }

  private Choice choice(Edge edge, Node target, Handle out, Handle in) {
    return new Choice(edge, title(target), out.label() + " → " + in.label());
  }

  private String title(Node node) {
    return session.handles().title(node);
  }
}
