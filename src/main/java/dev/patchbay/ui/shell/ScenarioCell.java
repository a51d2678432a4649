package dev.patchbay.ui.shell;

import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.DraftStatus;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One scenario of the list: a click opens it.
final class ScenarioCell extends ListCell<ScenarioSummary> {
  private final HomeScreen.Actions actions;
  private final InstantSource clock;
  private final Label name = new Label();
  private final Label facts = new Label();
  private final Label status = new Label();
  private final Button more;
  private final HBox row;

  ScenarioCell(HomeScreen.Actions actions, InstantSource clock) {
    this.actions = actions;
    this.clock = clock;
    name.getStyleClass().add("scenario-name");
    name.setMinWidth(0);
    facts.getStyleClass().add("caption");
    status.getStyleClass().add("tag");
    status.setMinWidth(USE_PREF_SIZE);
    var badge = new StackPane(Icons.of("mdi2s-sitemap-outline"));
    badge.getStyleClass().addAll("node-badge", "category-data");
    var texts = new VBox(2, name, facts);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    more = Buttons.icon("mdi2d-dots-horizontal", "", this::showMenu);
    row = new HBox(12, badge, texts, status, more);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      ScenarioSummary item = getItem();
      if (item != null && event.getButton() == MouseButton.PRIMARY) {
        actions.open().accept(item);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable ScenarioSummary item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setContextMenu(null);
      setAccessibleText("");
      return;
    }
    DraftStatus where = DraftStatus.of(item);
    name.setText(item.name());
    facts.setText(
        Strings.FACTS.formatted(
            Strings.count(item.nodeCount(), "node", "nodes"),
            Ago.words(item.updatedAt(), clock.instant(), ZoneId.systemDefault())));
    status.setText(item.damaged() ? Strings.DAMAGED : where.words());
    status.getStyleClass().removeAll("success", "accent");
    if (where.isPublished() && !item.damaged()) {
      status.getStyleClass().add(where.changes() > 0 ? "accent" : "success");
    }
    more.setAccessibleText(Strings.MORE.formatted(item.name()));
    more.getTooltip().setText(Strings.MORE.formatted(item.name()));
    setAccessibleText(item.name() + ", " + status.getText() + ", " + facts.getText());
    setContextMenu(actions.menu().build(item));
    setGraphic(row);
  }

  private void showMenu() {
    ContextMenu menu = getContextMenu();
    if (menu != null) {
      menu.show(more, Side.BOTTOM, 0, 0);
    }
  }
}
