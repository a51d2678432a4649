package dev.patchbay.ui.preview;

import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.SessionModel;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/// The tabs at the bottom of the editor.
public final class Drawer extends StackPane {
  private final TabPane tabs = new TabPane();
  private final ProblemsView problems;
  private final Tab problemsTab;

  /// @param goTo given a node and the JSON pointer of a field in its config
  public Drawer(SessionModel model, BiConsumer<String, String> goTo, Runnable close) {
    getStyleClass().add("drawer");
    problems = new ProblemsView(model, goTo);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("drawer-tabs");
    add(Strings.PREVIEW, "mdi2e-eye-outline", new PreviewPane(model));
    problemsTab = add(Strings.PROBLEMS, "mdi2a-alert-circle-outline", problems);
    problems
        .count()
        .subscribe(count ->
            problemsTab.setText(
                Strings.PROBLEMS + (count.intValue() == 0 ? "" : " (" + count + ")")));
    Button hide = Buttons.smallIcon("mdi2c-chevron-down", Strings.CLOSE, close);
    StackPane.setAlignment(hide, Pos.TOP_RIGHT);
    hide.setTranslateX(-8);
    hide.setTranslateY(5);
    getChildren().addAll(tabs, hide);
  }

  public ProblemsView problems() {
    return problems;
  }

  public void showProblems() {
    tabs.getSelectionModel().select(problemsTab);
  }

  public void showPreview() {
    tabs.getSelectionModel().selectFirst();
  }

  /// Another tab, behind those that are there.
  public Tab add(String title, String icon, Node content) {
    var tab = new Tab(title, content);
    tab.setGraphic(Icons.of(icon, "tab-icon"));
    tabs.getTabs().add(tab);
    return tab;
  }
}
