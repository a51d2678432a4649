package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Align;
import dev.patchbay.editor.Align.Line;
import dev.patchbay.editor.Arrange;
import dev.patchbay.editor.Grouping;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The commands that put nodes in order.
final class ArrangeCommands {
  private final CanvasView view;
  private final Session session;
  private final Align align;
  private final Arrange arrange;
  private final Grouping grouping;

  ArrangeCommands(CanvasView view, Session session) {
    this.view = view;
    this.session = session;
    this.align = new Align(session);
    this.arrange = new Arrange(session);
    this.grouping = new Grouping(session);
  }

  List<Command> all() {
    return List.of(
        Command.of("canvas.tidy", Texts.TIDY, "mdi2a-auto-fix", "Shift+Alt+T", view::tidy)
            .when(() -> editable() && !session.graph().nodes().isEmpty()),
        Command.of(
                "canvas.group",
                Texts.GROUP,
                "mdi2g-group",
                "Shortcut+G",
                () -> view.tell(grouping.group()))
            .when(selected(1)),
        Command.of(
                "canvas.ungroup",
                Texts.UNGROUP,
                "mdi2u-ungroup",
                "Shortcut+Shift+G",
                () -> view.tell(grouping.ungroup()))
            .when(() -> editable() && selectedAny(Node::isGroup)),
        Command.of(
                "node.collapse",
                Texts.COLLAPSE,
                "mdi2u-unfold-less-horizontal",
                "E",
                () -> view.tell(arrange.toggleCollapsed()))
            .when(() -> editable() && selectedAny(session.handles()::holdsNodes)),
        line("align.left", Texts.ALIGN_LEFT, "mdi2a-align-horizontal-left", "Alt+LEFT", Line.LEFT),
        line(
            "align.right",
            Texts.ALIGN_RIGHT,
            "mdi2a-align-horizontal-right",
            "Alt+RIGHT",
            Line.RIGHT),
        line("align.top", Texts.ALIGN_TOP, "mdi2a-align-vertical-top", "Alt+UP", Line.TOP),
        line(
            "align.bottom",
            Texts.ALIGN_BOTTOM,
            "mdi2a-align-vertical-bottom",
            "Alt+DOWN",
            Line.BOTTOM),
        line(
            "align.centre",
            Texts.ALIGN_CENTRE,
            "mdi2a-align-horizontal-center",
            "Alt+H",
            Line.CENTRE),
        line(
            "align.middle",
            Texts.ALIGN_MIDDLE,
            "mdi2a-align-vertical-center",
            "Alt+V",
            Line.MIDDLE),
        Command.of(
                "align.distribute-horizontally",
                Texts.DISTRIBUTE_HORIZONTALLY,
                "mdi2d-distribute-horizontal-center",
                "Shift+Alt+H",
                () -> view.tell(align.distribute(true)))
            .when(selected(3)),
        Command.of(
                "align.distribute-vertically",
                Texts.DISTRIBUTE_VERTICALLY,
                "mdi2d-distribute-vertical-center",
                "Shift+Alt+V",
                () -> view.tell(align.distribute(false)))
            .when(selected(3)));
  }

  private Command line(String id, String label, String icon, String keys, Line line) {
    return Command.of(id, label, icon, keys, () -> view.tell(align.align(line))).when(selected(2));
  }

  private BooleanSupplier selected(int least) {
    return () -> editable() && session.state().selection().nodes().size() >= least;
  }

  private boolean selectedAny(Predicate<Node> wanted) {
    return session.state().selection().nodes().stream()
        .flatMap(id -> session.graph().node(id).stream())
        .anyMatch(wanted);
  }

  private boolean editable() {
    return !session.state().readOnly();
  }
}
