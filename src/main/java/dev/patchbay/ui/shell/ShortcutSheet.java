package dev.patchbay.ui.shell;

import dev.patchbay.ui.canvas.CanvasGestures;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.session.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every key and gesture of the editor on one page, made from the commands themselves.
final class ShortcutSheet {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 540;
  private static final double COLUMN = 390;

  /// The first part of a command's id, and the heading it stands under.
  private static final Map<String, String> GROUPS =
      Map.of(
          "edit", "Editing",
          "canvas", "Nodes",
          "node", "Nodes",
          "align", "Nodes",
          "view", "View",
          "find", "Finding",
          "file", "Files",
          "panel", "Panels",
          "editor", "Dry run and publishing");

  private static final List<String> ORDER =
      List.of(
          "Nodes",
          "Editing",
          "View",
          "Finding",
          "Panels",
          "Files",
          "Dry run and publishing",
          "Other");

  private ShortcutSheet() {}

  static void show(Dialogs dialogs, List<Command> commands) {
    Map<String, List<Command>> byGroup =
        commands.stream()
            .filter(command -> !command.keys().isEmpty())
            .collect(Collectors.groupingBy(ShortcutSheet::group));
    var columns = new FlowPane(28, 18);
    columns.setPrefWrapLength(WIDTH);
    columns.getChildren().add(gestures());
    ORDER.stream()
        .filter(byGroup::containsKey)
        .map(name ->
            section(
                name,
                byGroup.getOrDefault(name, List.of()).stream().map(ShortcutSheet::line).toList()))
        .forEach(columns.getChildren()::add);
    var page = new ScrollPane(columns);
    page.getStyleClass().add("edge-to-edge");
    page.setId("shortcut-sheet");
    page.setFitToWidth(true);
    page.setPrefSize(WIDTH, HEIGHT);
    Button close = Buttons.primary(Strings.CLOSE, "mdi2c-check", dialogs::close);
    dialogs.showWide(Strings.SHORTCUTS, page, close, WIDTH + 60, close);
  }

  private static String group(Command command) {
    return GROUPS.getOrDefault(command.id().replaceAll("\\..*", ""), "Other");
  }

  private static Node gestures() {
    return section(
        "Mouse and touchpad",
        CanvasGestures.ALL.stream().map(g -> line(g.what(), List.of(g.how()))).toList());
  }

  private static Node section(String title, List<Node> lines) {
    var heading = new Label(title);
    heading.getStyleClass().add("sheet-heading");
    var all = new ArrayList<Node>();
    all.add(heading);
    all.addAll(lines);
    var section = new VBox(4);
    section.getChildren().setAll(all);
    section.setPrefWidth(COLUMN);
    return section;
  }

  private static Node line(Command command) {
    List<String> keys =
        Stream.concat(command.accelerator().stream(), command.also().stream())
            .map(KeyCombination::getDisplayText)
            .toList();
    return line(command.label(), keys);
  }

  private static Node line(String what, List<String> keys) {
    var text = new Label(what);
    text.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(6, text, space);
    row.setAlignment(Pos.CENTER_LEFT);
    for (String key : keys) {
      var cap = new Label(key);
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(cap);
    }
    return row;
  }
}
