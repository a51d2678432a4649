package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;

/// The home screen and the open scenarios, each on a tab.
final class Tabs extends TabPane {
  private final BiConsumer<EditorScreen, Runnable> close;
  private final Tab homeTab;

  /// @param close saves a screen's draft and then calls back
  /// @param homeShown called when the home screen comes to the front
  Tabs(HomeScreen home, BiConsumer<EditorScreen, Runnable> close, Runnable homeShown) {
    this.close = close;
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
          if (tab.getContent() instanceof EditorScreen screen) {
            screen.dispose();
          }
        });
  }

  /// Closes one after the other; stops where a person wants to stay.
  void closeAll(Runnable then) {
    List<EditorScreen> open =
        getTabs().stream()
            .map(Tab::getContent)
            .<EditorScreen>mapMulti((content, sink) -> {
              if (content instanceof EditorScreen screen) {
                sink.accept(screen);
              }
            })
            .toList();
    if (open.isEmpty()) {
      then.run();
    } else {
      EditorScreen first = open.getFirst();
      close.accept(
          first,
          () -> {
            remove(first.scenario().id());
            closeAll(then);
          });
    }
  }

  private Optional<Tab> find(String scenario) {
    return getTabs().stream()
        .filter(tab ->
            tab.getContent() instanceof EditorScreen screen
                && screen.scenario().id().equals(scenario))
        .findFirst();
  }
}
