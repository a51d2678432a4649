package dev.patchbay.ui.shell;

import dev.patchbay.editor.Outline;
import dev.patchbay.editor.Outline.Entry;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.ui.kit.Icons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The scenario as a tree of nodes and edges, bound to the canvas's selection, with its commands on
/// the same keys: the way in for screen readers, and for whoever thinks in lists.
final class OutlinePane extends VBox {
  private final Session session;
  private final TreeView<Entry> tree = new TreeView<>(new TreeItem<>());
  private final Function<Entry, ContextMenu> menu;
  private final Consumer<KeyEvent> keys;
  private final Label empty = new Label(Strings.OUTLINE_EMPTY);
  private final Set<String> folded = new HashSet<>();
  private final Session.Subscription subscription;
  private boolean stale = true;
  private boolean following;

  /// @param menu what can be done with a line
  /// @param keys runs the command of a key, as on the canvas
  OutlinePane(Session session, Function<Entry, ContextMenu> menu, Consumer<KeyEvent> keys) {
    this.session = session;
    this.menu = menu;
    this.keys = keys;
    getStyleClass().add("outline");
    tree.setId("outline");
    tree.setAccessibleText(Strings.OUTLINE);
    tree.setAccessibleHelp(Strings.OUTLINE_HELP);
    tree.setShowRoot(false);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<TreeItem<Entry>>) _ -> select());
    tree.setCellFactory(_ -> new Cell());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    tree.getStyleClass().addAll("outline-tree", "edge-to-edge", "dense");
    empty.getStyleClass().add("caption");
    empty.setWrapText(true);
    var content = new StackPane(tree, empty);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().add(content);
    subscription =
        session.subscribe((before, after) -> {
          if (before.graph() != after.graph()) {
            stale = true;
          }
          if (stale || !before.selection().equals(after.selection())) {
            requestLayout();
          }
        });
    visibleProperty().subscribe(_ -> requestLayout());
  }

  void focusTree() {
    tree.requestFocus();
  }

  void dispose() {
    subscription.cancel();
  }

  /// At most once per pulse, and only while it can be seen.
  @Override
  protected void layoutChildren() {
    if (isVisible()) {
      render();
    }
    super.layoutChildren();
  }

  private void render() {
    following = true;
    if (stale) {
      stale = false;
      List<Outline.Line> lines = Outline.of(session.handles(), session.graph());
      tree.getSelectionModel().clearSelection();
      tree.getRoot().getChildren().setAll(lines.stream().map(this::item).toList());
      empty.setVisible(lines.isEmpty());
    }
    follow();
    following = false;
  }

  private TreeItem<Entry> item(Outline.Line line) {
    var item = new TreeItem<>(line.entry());
    item.getChildren().setAll(line.under().stream().map(this::item).toList());
    String key = id(line.entry());
    item.setExpanded(!folded.contains(key));
    item.expandedProperty()
        .subscribe(expanded -> {
          if (expanded) {
            folded.remove(key);
          } else {
            folded.add(key);
          }
        });
    return item;
  }

  /// Selects the lines of what is selected on the canvas.
  private void follow() {
    Selection selection = session.state().selection();
    if (selection.equals(selected())) {
      return;
    }
    List<Integer> rows = new ArrayList<>();
    collect(tree.getRoot(), 0, selection, rows);
    tree.getSelectionModel().clearSelection();
    if (!rows.isEmpty()) {
      int[] others = rows.stream().skip(1).mapToInt(Integer::intValue).toArray();
      tree.getSelectionModel().selectIndices(rows.getFirst(), others);
      tree.scrollTo(Math.max(0, rows.getFirst() - 3));
    }
  }

  /// Finds the rows in one walk, because the tree finds the item of a row by walking too.
  ///
  /// @param row of the first line under the parent
  /// @return the row behind the last
  private static int collect(
      TreeItem<Entry> parent, int row, Selection selection, List<Integer> rows) {
    int next = row;
    for (TreeItem<Entry> item : parent.getChildren()) {
      if (isIn(selection, item.getValue())) {
        rows.add(next);
      }
      next++;
      if (item.isExpanded()) {
        next = collect(item, next, selection, rows);
      }
    }
    return next;
  }

  private static boolean isIn(Selection selection, Entry entry) {
    return switch (entry) {
      case Entry.OfNode node -> selection.nodes().contains(node.id());
      case Entry.OfEdge edge -> selection.edges().contains(edge.id());
    };
  }

  /// Selects on the canvas what is selected here.
  private void select() {
    if (following) {
      return;
    }
    Selection selection = selected();
    if (selection.equals(session.state().selection())) {
      return;
    }
    session.select(selection);
    selection.nodes().stream().findFirst().ifPresent(node -> session.view().reveal(node));
  }

  private Selection selected() {
    Set<String> nodes = new HashSet<>();
    Set<String> edges = new HashSet<>();
    for (TreeItem<Entry> item : tree.getSelectionModel().getSelectedItems()) {
      switch (item == null ? null : item.getValue()) {
        case Entry.OfNode node -> nodes.add(node.id());
        case Entry.OfEdge edge -> edges.add(edge.id());
        case null -> {}
      }
    }
    return new Selection(nodes, edges);
  }

  /// Arrows, and what opens and closes a line, belong to the tree; other keys are commands.
  private void pressed(KeyEvent event) {
    boolean walks = event.getCode().isNavigationKey() && !event.isShortcutDown();
    if (!walks && !event.isConsumed()) {
      keys.accept(event);
    }
  }

  private static String id(Entry entry) {
    return switch (entry) {
      case Entry.OfNode node -> node.id();
      case Entry.OfEdge edge -> edge.id();
    };
  }

  private final class Cell extends TreeCell<Entry> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean none) {
      super.updateItem(entry, none);
      getStyleClass().removeAll("outline-edge", "outline-broken", "outline-disabled");
      setText(null);
      setGraphic(null);
      setContextMenu(null);
      if (none || entry == null) {
        return;
      }
      setContextMenu(menu.apply(entry));
      switch (entry) {
        case Entry.OfNode(var id, var title, var type, var disabled) -> {
          setText(title);
          setGraphic(
              Icons.of(
                  session
                      .graph()
                      .node(id)
                      .flatMap(n -> session.registry().find(n.type()))
                      .map(found -> found.info().icon())
                      .orElse("mdi2h-help-circle-outline"),
                  "outline-icon"));
          setAccessibleText(
              Strings.OUTLINE_NODE.formatted(title, type) + (disabled ? Strings.DISABLED : ""));
          if (disabled) {
            getStyleClass().add("outline-disabled");
          }
        }
        case Entry.OfEdge(var _, var words, var broken) -> {
          setText(words);
          setAccessibleText(Strings.OUTLINE_EDGE.formatted(words));
          getStyleClass().add(broken ? "outline-broken" : "outline-edge");
        }
      }
    }
  }
}
