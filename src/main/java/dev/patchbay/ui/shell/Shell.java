package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.schema.Parsed;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.kit.Theme;
import dev.patchbay.ui.session.LivePreview;
import dev.patchbay.ui.session.OpenScenario;
import dev.patchbay.ui.session.SaveState;
import dev.patchbay.ui.session.SessionModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window of the program.
public final class Shell {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
  private static final String ORDER = "home.order";
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 640;

  private final ShellParts parts;
  private final ThemeChoice theme;
  private final Toasts toasts = new Toasts();
  private final Dialogs dialogs = new Dialogs();
  private final Opened opened;
  private final FileCommands files;
  private final ScenarioList scenarios;
  private final HomeScreen home;
  private final Tabs tabs;
  private final StackPane root = new StackPane();

  /// Each takes a deletion back, if that is still possible; the last one last.
  private final Deque<BooleanSupplier> deletions = new ArrayDeque<>();

  public Shell(ShellParts parts) {
    this.parts = parts;
    this.theme = new ThemeChoice(parts.remembered());
    this.opened = new Opened(parts.remembered());
    this.scenarios =
        new ScenarioList(
            parts.store(),
            parts.background(),
            toasts::tell,
            opened,
            HomeFilter.ALL.order(rememberedOrder()),
            this::renderHome);
    this.files =
        new FileCommands(
            parts.files(), parts.background(), toasts, dialogs, this::open, this::leave);
    this.home = new HomeScreen(scenarios, parts.examples(), homeActions(), parts.clock());
    this.tabs = new Tabs(home, this::close, this::homeShown, opened);
    root.getStyleClass().add("shell");
    var drop = new Label(Strings.DROP_FILES, Icons.of("mdi2f-file-import-outline"));
    drop.getStyleClass().add("drop-hint");
    drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    drop.setMouseTransparent(true);
    root.getChildren().addAll(tabs, toasts, dialogs, drop);
    root.addEventHandler(DragEvent.DRAG_ENTERED_TARGET, e -> dropping(e.getDragboard().hasFiles()));
    root.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> dropping(false));
    root.addEventHandler(DragEvent.DRAG_OVER, Shell::acceptFiles);
    root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropFiles);
  }

  /// Shows the window and opens the files that were named at the start.
  public void show(Stage stage, List<Path> named) {
    theme.apply();
    var scene =
        new Scene(
            root,
            parts.remembered().number("window.width", 1360),
            parts.remembered().number("window.height", 860));
    Theme.style(scene);
    stage.setScene(scene);
    stage.setTitle(Strings.PROGRAM);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.getIcons().setAll(WindowIcons.all());
    scene.widthProperty().subscribe(w -> remember(stage, "window.width", w.doubleValue()));
    scene.heightProperty().subscribe(h -> remember(stage, "window.height", h.doubleValue()));
    stage.setOnCloseRequest(event -> {
      event.consume();
      closeAll(stage);
    });
    stage.show();
    homeShown();
    if (named.isEmpty()) {
      reopen();
    } else {
      named.forEach(files::open);
    }
    stage
        .focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            tabs.current().ifPresent(screen -> files.look(screen.scenario()));
          }
        });
  }

  /// What was open when the window was closed, the one in front last.
  private void reopen() {
    List<String> ids = opened.open();
    parts
        .background()
        .run(
            () -> ids.stream().flatMap(id -> parts.store().find(id).stream()).toList(),
            found -> found.forEach(this::open),
            toasts::tell);
  }

  private void homeShown() {
    home.focusWhenLoaded();
    scenarios.load();
  }

  private HomeFilter.Order rememberedOrder() {
    return parts
        .remembered()
        .get(ORDER)
        .flatMap(HomeFilter.Order::named)
        .orElse(HomeFilter.ALL.order());
  }

  private void renderHome() {
    parts.remembered().put(ORDER, scenarios.filter().order().name());
    if (home != null) {
      home.render();
    }
  }

  private HomeScreen.Actions homeActions() {
    var menu =
        new ScenarioMenu(
            this::open,
            summary -> scenarios.duplicate(summary, this::open),
            this::askName,
            this::askTags,
            this::export,
            this::delete);
    return new HomeScreen.Actions(
        this::open,
        () -> make(() -> parts.store().create(Strings.NEW_NAME, Graph.EMPTY)),
        () -> FileDialogs.scenario(root.getScene().getWindow()).ifPresent(files::open),
        example -> make(example.create()),
        this::undoDelete,
        menu);
  }

  private void open(ScenarioSummary summary) {
    if (!tabs.select(summary.id())) {
      load(summary.id(), this::open);
    }
  }

  private void load(String id, Consumer<Scenario> then) {
    make(
        () ->
            parts
                .store()
                .find(id)
                .map(Parsed::ok)
                .orElseGet(() -> Parsed.failed("", "store.not_found", Strings.GONE)),
        then);
  }

  private void make(Supplier<Parsed<Scenario>> work) {
    make(work, this::open);
  }

  private void make(Supplier<Parsed<Scenario>> work, Consumer<Scenario> then) {
    parts
        .background()
        .run(
            work,
            outcome -> {
              switch (outcome) {
                case Parsed.Ok<Scenario>(var scenario) -> then.accept(scenario);
                case Parsed.Failed<Scenario>(var problems) -> toasts.tell(problems.getFirst());
              }
            },
            toasts::tell);
  }

  /// Opens a scenario in a tab, or shows the tab that it has.
  public void open(Scenario scenario) {
    if (tabs.select(scenario.id())) {
      return;
    }
    var model =
        new SessionModel.Parts(
            parts.background(),
            (show, failed) ->
                new LivePreview(
                    parts.background(),
                    parts.editor().registry(),
                    parts.dryRun(),
                    parts.check().get(),
                    show,
                    failed),
            parts.values(),
            parts.clock(),
            toasts::tell);
    var editing = new OpenScenario(scenario, parts.editor(), parts.store(), model);
    var host =
        new EditorScreen.Host(
            parts, toasts, dialogs, files, theme.now(), theme::toggle, rescue(editing));
    tabs.add(new EditorScreen(editing, host));
  }

  private StatusBar.Rescue rescue(OpenScenario opened) {
    return new StatusBar.Rescue(
        opened.autosave()::saveNow,
        () ->
            load(
                opened.id(),
                stored -> {
                  tabs.remove(opened.id());
                  open(stored);
                }),
        () ->
            make(() ->
                parts
                    .store()
                    .create(
                        Strings.COPY_OF.formatted(opened.name().get()),
                        opened.model().session().toSave())));
  }

  private void askName(ScenarioSummary summary) {
    new NameDialog(dialogs).ask(summary.name(), name -> scenarios.rename(summary, name));
  }

  private void askTags(ScenarioSummary summary) {
    new TagsDialog(dialogs)
        .ask(
            summary.name(),
            summary.tags(),
            scenarios.tags(),
            tags -> scenarios.setTags(summary, tags));
  }

  private void export(ScenarioSummary summary) {
    load(
        summary.id(),
        scenario -> files.saveAs(() -> scenario, scenario.name(), root.getScene().getWindow()));
  }

  /// Saves and closes the tab of a scenario, if it has one.
  private void leave(String scenario, Runnable then) {
    tabs.screen(scenario)
        .ifPresentOrElse(
            screen ->
                close(
                    screen,
                    () -> {
                      tabs.remove(scenario);
                      then.run();
                    }),
            then);
  }

  private void delete(ScenarioSummary summary) {
    scenarios.leave(summary.id());
    // What comes back is what was last typed.
    tabs.screen(summary.id()).ifPresent(screen -> screen.scenario().autosave().flush(() -> {}));
    tabs.remove(summary.id());
    deletions.addLast(
        toasts.offer(
            Strings.DELETED.formatted(summary.name()),
            Strings.UNDO_DELETE,
            () -> {
              scenarios.comeBack(summary.id());
              home.select(summary.id());
            },
            javafx.util.Duration.seconds(8),
            () -> scenarios.delete(summary.id())));
  }

  private void undoDelete() {
    while (!deletions.isEmpty() && !deletions.removeLast().getAsBoolean()) {}
  }

  /// Closes a tab once its draft is saved, or after asking when it cannot be.
  private void close(EditorScreen screen, Runnable then) {
    OpenScenario scenario = screen.scenario();
    scenario
        .autosave()
        .flush(() -> {
          if (scenario.saveState().get() instanceof SaveState.Failed(var problem)) {
            new NotSavedDialog(dialogs).ask(problem, then);
          } else {
            then.run();
          }
        });
  }

  private void closeAll(Stage stage) {
    tabs.closeAll(() ->
        scenarios.deleteLeaving(() -> {
          stage.setOnCloseRequest(_ -> {});
          stage.close();
        }));
  }

  private void remember(Stage stage, String key, double pixels) {
    if (!stage.isMaximized() && stage.isShowing()) {
      parts.remembered().put(key, String.valueOf(Math.round(pixels)));
    }
  }

  private void dropping(boolean files) {
    root.pseudoClassStateChanged(DROPPING, files);
  }

  private static void acceptFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropFiles(DragEvent event) {
    dropping(false);
    if (event.getDragboard().hasFiles()) {
      event.getDragboard().getFiles().forEach(file -> files.open(file.toPath()));
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
