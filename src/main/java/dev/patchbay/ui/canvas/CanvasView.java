package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Arrange;
import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.Insertion;
import dev.patchbay.editor.Request;
import dev.patchbay.editor.Resizing;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The canvas of a scenario: shows a session and passes on what the pointer and the keys do.
///
/// A change of anything only asks for a layout pass; that pass, at most one per pulse, repaints.
public final class CanvasView extends Pane {
  private static final String NOTE = "control.note";
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Session session;
  private final CanvasActions actions;
  private final Gestures gestures;
  private final Cards cards;
  private final FrameSource frames;
  private final TitleSprites titles;
  private final WorldRaster raster;
  private final LiveNodes nodes;
  private final EdgeTags tags = new EdgeTags();
  private final Overlay overlay = new Overlay();
  private final EdgeButtons edgeButtons;
  private final EmptyHint emptyHint = new EmptyHint();
  private final QuickAddPanel quickAdd;
  private final RenameField rename;
  private final ThemeProbe theme;
  private final Glide glide;
  private final TidyRun tidy;
  private final CanvasCommands commands;
  private final NodeToolbar toolbar;
  private final Hud hud;
  private final Minimap minimap;
  private final CanvasInput input;
  private final PauseTransition settled = new PauseTransition(Duration.millis(110));
  private final Rectangle clip = new Rectangle();

  /// A layout that is asked for during a layout does not reach the scene; the next pulse does.
  private final AnimationTimer again =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          repaint();
        }
      };

  private final Session.Subscription subscription;
  private boolean dirty = true;
  private boolean zooming;
  private boolean complete;

  public CanvasView(Session session, CanvasActions actions, Background background) {
    this.session = session;
    this.actions = actions;
    this.gestures = new Gestures(session);
    this.cards = new Cards(session);
    this.theme = new ThemeProbe(this::themeChanged);
    this.frames = new FrameSource(session);
    this.titles = new TitleSprites(this::titlesReady);
    this.raster = new WorldRaster(new WorldPainter(cards::caption, titles));
    this.nodes = new LiveNodes(cards);
    this.glide = new Glide(viewport -> session.view().show(viewport));
    this.edgeButtons = new EdgeButtons(this::insertInto, this::deleteEdge);
    this.quickAdd = new QuickAddPanel(new Insertion(session), this::insert, this::requestFocus);
    this.rename = new RenameField(this::relabel, this::requestFocus);
    this.tidy = new TidyRun(session, background, actions::tell);
    this.commands = new CanvasCommands(this, session);
    this.toolbar = new NodeToolbar(session, commands.all());
    this.hud =
        new Hud(
            commands.zoomOut(),
            commands.actualSize(),
            commands.zoomIn(),
            commands.fit(),
            commands.lock());
    this.minimap = new Minimap(session, this::minimapColor, this::stopGliding);
    getStyleClass().add("scenario-canvas");
    getStylesheets()
        .add(Objects.requireNonNull(CanvasView.class.getResource("canvas.css")).toExternalForm());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Texts.CANVAS);
    setAccessibleHelp(Texts.CANVAS_HELP);
    setClip(clip);
    setMinSize(0, 0);
    getChildren()
        .addAll(
            theme,
            raster,
            tags,
            nodes,
            emptyHint,
            overlay,
            edgeButtons,
            toolbar,
            hud,
            minimap,
            tidy,
            quickAdd,
            rename);
    settled.setOnFinished(_ -> {
      zooming = false;
      repaint();
    });
    this.input = new CanvasInput(this, session, gestures);
    this.subscription = session.subscribe(this::changed);
  }

  /// Shows what a dry run did; empty takes it away.
  public void showPreview(Optional<DryRunResult> result) {
    frames.marks(frames.marks().with(result));
    repaint();
  }

  public void showPreview(DryRunResult result) {
    showPreview(Optional.of(result));
  }

  public void showFindings(List<Finding> findings) {
    frames.marks(frames.marks().with(findings));
    repaint();
  }

  /// What can be done here, for menus, shortcuts and the command palette.
  public List<Command> commands() {
    return commands.all();
  }

  /// Does what the key means on the canvas, when something else has the focus.
  ///
  /// @return whether it means anything
  public boolean press(KeyEvent event) {
    return input.press(event);
  }

  /// Brings a node onto the canvas and selects it.
  public void goTo(String node) {
    tell(new Arrange(session).uncover(node));
    session.select(Selection.ofNode(node));
    jumpTo(session.view().revealing(node));
  }

  /// Whether all that is visible was drawn in full when the canvas was drawn last, and nothing has
  /// changed since.
  public boolean complete() {
    return complete && !dirty;
  }

  /// The canvas is shown no more and stops listening.
  public void dispose() {
    glide.halt();
    again.stop();
    tidy.halt();
    input.dispose();
    subscription.cancel();
  }

  /// Opens the list of node types where the pointer is, else in the middle.
  public void quickAdd() {
    show(Request.quickAdd(input.pointerInWorld()));
  }

  /// Opens the list with what can stand in the place of a node.
  void replace(String node) {
    session
        .layout()
        .box(node)
        .ifPresent(box -> {
          stopGliding();
          session.view().reveal(node);
          show(Request.instead(box.rect().topLeft().plus(0, box.rect().height() + 30), node));
        });
  }

  /// Puts a note where the pointer is.
  void addNote() {
    session
        .registry()
        .find(NOTE)
        .ifPresent(type -> insert(type, Request.quickAdd(input.pointerInWorld())));
  }

  void tidy() {
    tidy.start();
  }

  /// Opens the list with what can follow a node.
  void quickAddBehind(String node) {
    new Insertion(session)
        .behind(node)
        .ifPresent(wanted -> {
          stopGliding();
          session.view().reveal(node);
          show(wanted);
        });
  }

  Point pointerInWorld() {
    return input.pointerInWorld();
  }

  void glideTo(Viewport viewport) {
    if (viewport.zoom() != session.state().viewport().zoom()) {
      zooming();
    }
    glide.to(session.state().viewport(), viewport);
  }

  /// Glides so far that somebody may want to come back.
  void jumpTo(Viewport viewport) {
    if (!viewport.equals(session.state().viewport())) {
      session.view().remember();
    }
    glideTo(viewport);
  }

  void stopGliding() {
    glide.halt();
    if (!tidy.working()) {
      tidy.halt();
    }
  }

  /// The zoom is about to change several times.
  void zooming() {
    zooming = true;
    settled.playFromStart();
  }

  void rename(String node) {
    session
        .layout()
        .box(node)
        .ifPresent(box -> {
          Rect screen = session.state().viewport().toScreen(box.rect());
          double header =
              box.layout().container() ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
          double middle = header * session.state().viewport().zoom() / 2;
          Rect place = new Rect(screen.x(), screen.y() + middle - 16, screen.width(), 32);
          rename.show(node, cards.caption(box).title(), place);
        });
  }

  void perform(Request request) {
    switch (request) {
      case Request.Nothing _ -> {}
      case Request.QuickAdd wanted -> show(wanted);
      case Request.Open(String node) -> actions.open(node);
      case Request.Menu(Point screen, Hit hit) -> {
        var place = localToScreen(screen.x(), screen.y());
        if (place != null) {
          actions.menu(place.getX(), place.getY(), hit);
        }
      }
      case Request.Tell(String message) -> actions.tell(message);
    }
  }

  void tell(Optional<Applied> applied) {
    if (applied.orElse(null) instanceof Applied.Refused(var problem)) {
      actions.tell(problem.message());
    }
  }

  CanvasActions actions() {
    return actions;
  }

  void hover(Hover hover) {
    if (!hover.equals(frames.hover())) {
      frames.hover(hover);
      showEdgeButtons(hover);
      repaint();
    }
  }

  /// The pointer rests: say what is wrong with what is under it.
  void explain(Point pointer) {
    Hover hover = frames.hover();
    hover
        .node()
        .flatMap(node -> Cards.explanation(frames.marks(), node))
        .or(() -> hover.edge().flatMap(this::edgeProblem))
        .ifPresent(text -> overlay.explain(pointer, text, true));
  }

  /// What stands beside the pointer.
  String hint() {
    return overlay.hint();
  }

  boolean popupOpen() {
    return quickAdd.isOpen() || rename.isOpen();
  }

  void closePopups() {
    quickAdd.hide();
  }

  void repaint() {
    dirty = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    clip.setWidth(width);
    clip.setHeight(height);
    for (Pane layer : List.of(tags, nodes, overlay)) {
      layer.resizeRelocate(0, 0, width, height);
    }
    tidy.autosize();
    tidy.relocate(Math.round((width - tidy.getWidth()) / 2), 16);
    hud.autosize();
    hud.relocate(16, height - hud.getHeight() - 16);
    minimap.relocate(width - Minimap.WIDTH - 16, height - Minimap.HEIGHT - 16);
    emptyHint.autosize();
    emptyHint.relocate(
        Math.round((width - emptyHint.getWidth()) / 2),
        Math.round((height - emptyHint.getHeight()) / 2));
    session.resize(width, height);
    if (dirty && width > 0 && height > 0 && getScene() != null) {
      dirty = false;
      paint();
    }
  }

  private void paint() {
    EditorState state = session.state();
    Colors colors = theme.colors();
    pseudoClassStateChanged(DARK, colors.dark());
    Frame frame = frames.frame(colors, scale(), zooming);
    boolean more = nodes.update(frame);
    titles.hurry(zooming);
    raster.paint(frame, nodes.shownNodes());
    tags.update(frame);
    overlay.show(state.feedback(), session.layout(), frame.viewport(), input.pointer());
    if (state.feedback() instanceof Feedback.None) {
      Resizing.box(session)
          .ifPresent(box -> overlay.showGrips(frame.viewport().toScreen(box.rect())));
    }
    toolbar.update(getWidth());
    minimap.show(state, colors, frame.scale());
    hud.show(state.viewport().zoom(), state.readOnly());
    emptyHint.setVisible(state.graph().nodes().isEmpty());
    titles.render(frame.scale());
    complete = !more && !zooming && titles.complete();
    if (more) {
      again.start();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      Optional<NodeCard> current =
          session.state().selection().nodes().stream().findFirst().flatMap(nodes::card);
      if (current.isPresent()) {
        return current.get();
      }
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  private double scale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void changed(EditorState before, EditorState after) {
    if (before.graph() != after.graph()) {
      frames.marks(frames.marks().outdated());
    }
    if (before.viewport().zoom() != after.viewport().zoom()) {
      zooming();
    }
    if (!before.viewport().equals(after.viewport())
        || !(after.feedback() instanceof Feedback.None)) {
      edgeButtons.hide();
    }
    if (!before.selection().equals(after.selection())) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
    repaint();
  }

  private void themeChanged() {
    repaint();
  }

  void toggleMinimap() {
    minimap.toggle();
    repaint();
  }

  private int minimapColor(Box box, Colors colors) {
    if (box.layout().note()) {
      return Pixels.mix(colors.paper(NotePaper.of(box.node())), colors.text(), 0.08);
    }
    return box.layout().container()
        ? Pixels.mix(colors.container(), colors.containerBorder(), 0.6)
        : Pixels.mix(colors.background(), colors.category(cards.caption(box).category()), 0.75);
  }

  private void titlesReady() {
    raster.forget();
    repaint();
  }

  private void show(Request.QuickAdd wanted) {
    Point screen = session.state().viewport().toScreen(wanted.at());
    double x = Math.clamp(screen.x() + 8, 8, Math.max(8, getWidth() - QuickAddPanel.WIDTH - 8));
    double y = Math.clamp(screen.y() - 20, 8, Math.max(8, getHeight() - QuickAddPanel.HEIGHT - 8));
    quickAdd.show(wanted, x, y);
  }

  private void insert(NodeType type, Request.QuickAdd wanted) {
    tell(Optional.of(new Insertion(session).insert(type, wanted)));
    wanted.instead().ifPresent(this::tellLostEdges);
    session.state().selection().nodes().stream()
        .findFirst()
        .ifPresent(node -> glideTo(session.view().revealing(node)));
  }

  private void tellLostEdges(String node) {
    long lost =
        Stream.concat(
                session.graph().incoming(node).stream(), session.graph().outgoing(node).stream())
            .filter(edge -> !edge.sound())
            .count();
    if (lost > 0) {
      actions.tell(Texts.lostEdges(lost));
    }
  }

  private void insertInto(String edge) {
    session
        .layout()
        .route(edge)
        .ifPresent(route ->
            show(new Request.QuickAdd(route.path().label(), Optional.empty(), Optional.of(edge))));
  }

  private void deleteEdge(String edge) {
    tell(Optional.of(session.propose(new Change.Remove(Set.of(), Set.of(edge)))));
  }

  private void relabel(String node, String label) {
    boolean same =
        session.layout().box(node).map(Box::node).filter(n -> n.label().equals(label)).isPresent();
    boolean untouched =
        session.layout().box(node).filter(b -> cards.caption(b).title().equals(label)).isPresent();
    if (!same && !untouched) {
      tell(Optional.of(session.propose(new Change.Relabel(node, label))));
    }
  }

  private void showEdgeButtons(Hover hover) {
    Optional<Route> route = hover.edge().flatMap(session.layout()::route);
    boolean possible = !session.state().readOnly() && session.state().viewport().zoom() >= 0.5;
    route
        .filter(_ -> possible)
        .filter(r -> r.bounds().width() + r.bounds().height() > 70)
        .ifPresentOrElse(
            r ->
                edgeButtons.show(
                    r.edge().id(), session.state().viewport().toScreen(r.path().label())),
            edgeButtons::hide);
  }

  private Optional<String> edgeProblem(String edge) {
    return session.graph().edge(edge).flatMap(frames.marks()::edgeProblem);
  }
}
