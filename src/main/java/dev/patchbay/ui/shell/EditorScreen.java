package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.Insertion;
import dev.patchbay.editor.Outline;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.canvas.CanvasActions;
import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.inspector.Inspector;
import dev.patchbay.ui.kit.Theme;
import dev.patchbay.ui.preview.Drawer;
import dev.patchbay.ui.session.Command;
import dev.patchbay.ui.session.OpenScenario;
import dev.patchbay.ui.session.SessionModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// One open scenario: palette, canvas, inspector, drawer, and the bars above and below.
final class EditorScreen extends BorderPane {
  private final OpenScenario scenario;
  private final SessionModel model;
  private final CanvasView canvas;
  private final Inspector inspector;
  private final Drawer drawer;
  private final EditorLayout layout;
  private final SidePanel side;
  private final OutlinePane outline;
  private final EditorCommands commands;
  private final Host host;

  /// What the editor asks of the window.
  ///
  /// @param theme the present one
  record Host(
      ShellParts parts,
      Toasts toasts,
      Dialogs dialogs,
      FileCommands files,
      ObservableValue<Theme> theme,
      Runnable toggleTheme,
      StatusBar.Rescue rescue) {}

  EditorScreen(OpenScenario scenario, Host host) {
    this.scenario = scenario;
    this.host = host;
    this.model = scenario.model();
    getStyleClass().add("editor");
    canvas = new CanvasView(model.session(), new Canvas(), host.parts().background());
    canvas.setId("canvas");
    inspector = new Inspector(scenario, host.parts().background(), FileDialogs::payload);
    layout = new EditorLayout(host.parts().remembered());
    drawer = new Drawer(model, this::goTo, () -> layout.showDrawer(false));
    var favourites = new FavouriteTypes(host.parts().remembered());
    var palette = new Palette(model.registry(), favourites, this::add);
    model
        .session()
        .subscribe((before, after) ->
            Added.between(before.graph(), after.graph()).ifPresent(favourites::used));
    var publish =
        new PublishDialog(
            scenario,
            host.parts().publisher(),
            host.parts().background(),
            host.dialogs(),
            host.toasts()::tell,
            this::showProblems);
    var pictures =
        new PictureDialog(
            scenario,
            host.parts().background(),
            host.dialogs(),
            host.toasts(),
            kind -> FileDialogs.picture(getScene().getWindow(), scenario.name().get(), kind));
    var finder = new Finder();
    var questions =
        new FinderQuestions(
            finder, model.session(), canvas, message -> host.toasts().tell(message));
    outline = new OutlinePane(model.session(), this::outlineMenu, this::outlineKey);
    side = new SidePanel(palette, outline);
    commands =
        new EditorCommands(
            model,
            canvas,
            layout,
            publish::open,
            this::dryRun,
            this::save,
            this::saveAs,
            pictures::open,
            questions,
            () -> ShortcutSheet.show(host.dialogs(), commands()),
            this::showOutline);
    setTop(new Toolbar(scenario, commands.toolbar(), host.theme(), host.toggleTheme()));
    StackPane.setAlignment(finder, Pos.TOP_CENTER);
    setCenter(new StackPane(layout.arrange(side, canvas, inspector, drawer), finder));
    setBottom(
        new StatusBar(scenario, drawer.problems().count(), this::showProblems, host.rescue()));
    model
        .shown()
        .subscribe(shown -> {
          canvas.showPreview(shown.result());
          canvas.showFindings(shown.findings());
        });
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, commands::pressedOnCanvas);
    addEventHandler(KeyEvent.KEY_PRESSED, commands::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, commands::typed);
  }

  OpenScenario scenario() {
    return scenario;
  }

  /// What can be done here, for menus and the sheet of shortcuts.
  List<Command> commands() {
    return commands.all();
  }

  void focusCanvas() {
    canvas.requestFocus();
  }

  /// The screen is shown no more.
  void dispose() {
    scenario.autosave().stop();
    canvas.dispose();
    outline.dispose();
  }

  void goTo(String node, String pointer) {
    canvas.goTo(node);
    layout.showInspector(true);
    inspector.focusField(pointer);
  }

  private void showOutline() {
    layout.showPalette(true);
    side.showOutline();
    outline.focusTree();
  }

  private ContextMenu outlineMenu(Outline.Entry entry) {
    return CanvasMenu.build(commands.onSelection(), entry instanceof Outline.Entry.OfNode);
  }

  private void outlineKey(KeyEvent event) {
    commands.pressedOnCanvas(event);
    if (!event.isConsumed() && canvas.press(event)) {
      event.consume();
    }
  }

  private void showProblems() {
    layout.showDrawer(true);
    drawer.showProblems();
  }

  private void save() {
    host.files().save(scenario);
  }

  private void saveAs() {
    host.files().saveAs(scenario::snapshot, scenario.name().get(), getScene().getWindow());
  }

  private void dryRun() {
    layout.showDrawer(true);
    drawer.showPreview();
    model.refresh();
  }

  private void add(NodeType type) {
    var state = model.session().state();
    Point middle = state.viewport().toWorld(new Point(state.width() / 2, state.height() / 2));
    Applied applied =
        new Insertion(model.session()).insertAt(type, FreePlace.near(model.session(), middle));
    if (applied instanceof Applied.Refused(Problem problem)) {
      host.toasts().tell(problem);
    }
  }

  /// What the canvas asks of the window.
  private final class Canvas implements CanvasActions {
    private Optional<ContextMenu> menu = Optional.empty();

    @Override
    public void open(String node) {
      model.select(node);
      layout.showInspector(true);
      inspector.focusConfig();
    }

    @Override
    public void pin(String node) {
      Optional<Node> pinned = model.session().graph().node(node).filter(n -> n.pin().isPresent());
      model.propose(
          new Change.Pin(
              node,
              pinned.isPresent()
                  ? Optional.empty()
                  : model
                      .preview(node)
                      .flatMap(preview -> preview.outputs().values().stream().findFirst())));
    }

    @Override
    public void menu(double screenX, double screenY, Hit hit) {
      menu.ifPresent(ContextMenu::hide);
      ContextMenu next = CanvasMenu.build(commands.onSelection(), hit);
      menu = Optional.of(next);
      next.show(canvas, screenX, screenY);
    }

    @Override
    public void tell(String message) {
      host.toasts().tell(message);
    }
  }
}
