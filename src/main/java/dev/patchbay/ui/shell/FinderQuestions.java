package dev.patchbay.ui.shell;

import dev.patchbay.editor.ConnectChoices;
import dev.patchbay.editor.NodeSearch;
import dev.patchbay.editor.Session;
import dev.patchbay.editor.WordMatch;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.session.Command;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the finder of an editor can be asked.
final class FinderQuestions {
  private static final Runnable NOTHING = () -> {};

  private final Finder finder;
  private final Session session;
  private final CanvasView canvas;
  private final Consumer<String> tell;

  FinderQuestions(Finder finder, Session session, CanvasView canvas, Consumer<String> tell) {
    this.finder = finder;
    this.session = session;
    this.canvas = canvas;
    this.tell = tell;
  }

  /// Every command that can be run now, and the nodes that have what is typed in their name.
  void commands(Supplier<List<Command>> commands) {
    List<Command> now =
        commands.get().stream().filter(command -> command.enabled().getAsBoolean()).toList();
    finder.show(Strings.FIND_COMMAND, Strings.NO_COMMAND, query -> matching(now, query), NOTHING);
  }

  private record Ranked(Command command, int rank) {}

  private static List<Finder.Answer> matching(List<Command> commands, String query) {
    var match = new WordMatch(query);
    return commands.stream()
        .map(command -> new Ranked(command, match.rank(command.label(), command.id())))
        .filter(ranked -> ranked.rank() != WordMatch.NONE)
        .sorted(Comparator.comparingInt(Ranked::rank).reversed())
        .map(ranked -> answer(ranked.command()))
        .toList();
  }

  private static Finder.Answer answer(Command command) {
    return new Finder.Answer(
        command.icon(), command.label(), "", command.keys(), NOTHING, command::run);
  }

  /// The nodes of the scenario; the canvas shows the one that is stepped on, and goes back to where
  /// it was when none is taken.
  void nodes() {
    Viewport before = session.state().viewport();
    var selected = session.state().selection();
    var search = new NodeSearch(session.handles());
    finder.show(
        Strings.FIND_NODE,
        Strings.NO_NODE,
        query ->
            search.find(session.graph().nodes(), query).stream()
                .map(found ->
                    new Finder.Answer(
                        icon(found),
                        found.title(),
                        found.where(),
                        "",
                        () -> canvas.goTo(found.node().id()),
                        () -> canvas.goTo(found.node().id())))
                .toList(),
        () -> {
          session.select(selected.within(session.graph()));
          session.view().show(before);
        });
  }

  private String icon(NodeSearch.Found found) {
    return session
        .registry()
        .find(found.node().type())
        .map(type -> type.info().icon())
        .orElse("mdi2h-help-circle-outline");
  }

  /// What a node's outputs can be connected to.
  void connect(String node) {
    var choices = new ConnectChoices(session);
    finder.show(
        Strings.CONNECT_TO,
        Strings.NOTHING_TO_CONNECT,
        query ->
            choices.from(node, query).stream()
                .map(choice ->
                    new Finder.Answer(
                        "mdi2a-arrow-right",
                        choice.title(),
                        choice.detail(),
                        "",
                        NOTHING,
                        () -> choices.connect(choice).ifPresent(tell)))
                .toList(),
        NOTHING);
  }
}
