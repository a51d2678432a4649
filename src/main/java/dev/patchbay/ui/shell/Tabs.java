package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;

/// The home screen and the open scenarios, each on a tab.
final class Tabs extends TabPane {
  private final BiConsumer<EditorScreen, Runnable> close;
  private final Opened opened;
  private final Tab homeTab;
  private boolean closing;

  /// @param close saves a screen's draft and then calls back
  /// @param homeShown called when the home screen comes to the front
  Tabs(
      HomeScreen home,
      BiConsumer<EditorScreen, Runnable> close,
      Runnable homeShown,
      Opened opened) {
    this.close = close;
    this.opened = opened;
    homeTab = new Tab(Strings.HOME, home);
    homeTab.setGraphic(Icons.of("mdi2h-home-outline", "tab-icon"));
    homeTab.setClosable(false);
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    setTabDragPolicy(TabDragPolicy.FIXED);
    getStyleClass().add("scenario-tabs");
    getTabs().add(homeTab);
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, tab) -> {
          if (tab == homeTab) {
            homeShown.run();
          }
          current().ifPresent(screen -> opened.opened(screen.scenario().id()));
          remember();
        });
  }

  void add(EditorScreen screen) {
    var tab = new Tab();
    tab.textProperty().bind(screen.scenario().name());
    tab.setGraphic(Icons.of("mdi2s-sitemap-outline", "tab-icon"));
    tab.setContent(screen);
    tab.setOnCloseRequest(event -> {
      event.consume();
      close.accept(screen, () -> remove(screen.scenario().id()));
    });
    getTabs().add(tab);
    getSelectionModel().select(tab);
    // The content of a tab is visible, and so can have the focus, only after a layout pass.
    applyCss();
    layout();
    screen.focusCanvas();
  }

  /// @return whether the scenario is open
  boolean select(String scenario) {
    Optional<Tab> tab = find(scenario);
    tab.ifPresent(getSelectionModel()::select);
    return tab.isPresent();
  }

  void remove(String scenario) {
    find(scenario)
        .ifPresent(tab -> {
          getTabs().remove(tab);
          remember();
          if (tab.getContent() instanceof EditorScreen screen) {
            screen.dispose();
          }
        });
  }

  /// Closes one after the other; stops where a person wants to stay. What was open until now is
  /// what the next start opens again.
  void closeAll(Runnable then) {
    closing = true;
    closeNext(then);
  }

  private void closeNext(Runnable then) {
    List<EditorScreen> open = screens();
    if (open.isEmpty()) {
      then.run();
    } else {
      EditorScreen first = open.getFirst();
      close.accept(
          first,
          () -> {
            remove(first.scenario().id());
            closeNext(then);
          });
    }
  }

  /// The scenario in front; empty while that is the home screen.
  Optional<EditorScreen> current() {
    Tab tab = getSelectionModel().getSelectedItem();
    return tab != null && tab.getContent() instanceof EditorScreen screen
        ? Optional.of(screen)
        : Optional.empty();
  }

  Optional<EditorScreen> screen(String scenario) {
    return screens().stream().filter(s -> s.scenario().id().equals(scenario)).findFirst();
  }

  /// The ids of the open scenarios in the order of their tabs, but the one in front last.
  private List<String> open() {
    Optional<String> front = current().map(screen -> screen.scenario().id());
    return Stream.concat(
            screens().stream()
                .map(screen -> screen.scenario().id())
                .filter(id -> front.filter(id::equals).isEmpty()),
            front.stream())
        .toList();
  }

  private void remember() {
    if (!closing) {
      opened.open(open());
    }
  }

  private List<EditorScreen> screens() {
    return getTabs().stream()
        .map(Tab::getContent)
        .<EditorScreen>mapMulti((content, sink) -> {
          if (content instanceof EditorScreen screen) {
            sink.accept(screen);
          }
        })
        .toList();
  }

  private Optional<Tab> find(String scenario) {
    return getTabs().stream()
        .filter(tab ->
            tab.getContent() instanceof EditorScreen screen
                && screen.scenario().id().equals(scenario))
        .findFirst();
  }
}
