package dev.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Cards in rows that fill the width, of which only those on the screen exist. One card is selected
/// and the arrow keys walk from card to card; what else a key does is the owner's to say.
public final class CardGrid<T> extends StackPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SCROLL_BAR = 16;

  /// One card, shown with one item after another.
  public interface Card<T> {
    Region view();

    void show(T item);
  }

  private final ListView<List<T>> rows = new ListView<>();
  private final Supplier<Card<T>> makeCard;
  private final Function<T, String> spoken;
  private final double narrowest;
  private final ReadOnlyObjectWrapper<Optional<T>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Row> live = new ArrayList<>();
  private List<T> items = List.of();
  private int columns = 1;

  /// @param narrowest width of a card
  /// @param spoken what a screen reader says of an item
  public CardGrid(
      String accessibleText,
      double narrowest,
      Supplier<Card<T>> makeCard,
      Function<T, String> spoken) {
    this.narrowest = narrowest;
    this.makeCard = makeCard;
    this.spoken = spoken;
    getStyleClass().add("card-grid");
    rows.setAccessibleText(accessibleText);
    rows.getStyleClass().addAll("card-rows", "edge-to-edge");
    rows.setSelectionModel(new NoRows<>());
    rows.setCellFactory(_ -> new Row());
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    rows.focusedProperty()
        .subscribe(focused -> {
          if (focused && selected.get().isEmpty()) {
            select(0);
          }
        });
    rows.widthProperty().subscribe(width -> arrange(columns(width.doubleValue())));
    getChildren().add(rows);
  }

  /// The list that has the keyboard focus; keys that the grid does not use arrive there.
  public Region control() {
    return rows;
  }

  public ReadOnlyObjectProperty<Optional<T>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// @param same says which new item an old one is, so that it stays selected
  public void show(List<T> shown, Function<T, Object> same) {
    if (shown.equals(items)) {
      return;
    }
    Optional<Object> before = selected.get().map(same);
    int place = selected.get().map(items::indexOf).orElse(-1);
    items = List.copyOf(shown);
    selected.set(
        items.stream()
            .filter(item -> before.filter(same.apply(item)::equals).isPresent())
            .findFirst()
            .or(() -> neighbour(place)));
    rebuild();
  }

  /// What stands where the selected item was, so that one after the other can be removed.
  private Optional<T> neighbour(int place) {
    return place < 0 || items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(Math.min(place, items.size() - 1)));
  }

  public void select(T item) {
    select(items.indexOf(item));
  }

  private void select(int index) {
    if (index >= 0 && index < items.size()) {
      selected.set(Optional.of(items.get(index)));
      rows.setAccessibleHelp(spoken.apply(items.get(index)));
      if (rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
        flow.scrollTo(index / columns);
      }
      // Only marked anew: a cell that were filled anew under the pointer would lose the click.
      live.forEach(Row::mark);
    }
  }

  private int columns(double width) {
    return Math.max(1, (int) ((width - SCROLL_BAR) / narrowest));
  }

  private void arrange(int newColumns) {
    if (newColumns != columns) {
      columns = newColumns;
      rebuild();
    }
  }

  private void rebuild() {
    var lines = new ArrayList<List<T>>();
    for (int from = 0; from < items.size(); from += columns) {
      lines.add(items.subList(from, Math.min(items.size(), from + columns)));
    }
    rows.getItems().setAll(lines);
    // As many rows as before would not be filled anew by themselves.
    rows.refresh();
  }

  private void walk(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int at = selected.get().map(items::indexOf).orElse(-1);
    int to =
        switch (event.getCode()) {
          case LEFT -> at - 1;
          case RIGHT -> at + 1;
          case UP -> at - columns;
          case DOWN -> at + columns < items.size() ? at + columns : lastBelow(at);
          case HOME -> 0;
          case END -> items.size() - 1;
          default -> -1;
        };
    if (to >= 0 && to < items.size()) {
      select(to);
      event.consume();
    }
  }

  /// From above the gap in an unfinished last row, down leads to the last card.
  private int lastBelow(int at) {
    return at / columns < (items.size() - 1) / columns ? items.size() - 1 : -1;
  }

  /// One row of cards.
  private final class Row extends ListCell<List<T>> {
    private final HBox line = new HBox();
    private final List<Card<T>> cards = new ArrayList<>();

    Row() {
      live.add(this);
      line.getStyleClass().add("card-row");
      setPrefWidth(0);
      setOnMousePressed(_ -> rows.requestFocus());
    }

    @Override
    protected void updateItem(@Nullable List<T> row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      while (cards.size() < columns) {
        Card<T> card = makeCard.get();
        HBox.setHgrow(card.view(), Priority.ALWAYS);
        card.view().setPrefWidth(narrowest);
        card.view().setMaxWidth(Double.MAX_VALUE);
        cards.add(card);
      }
      List<Region> views = cards.stream().limit(columns).<Region>map(Card::view).toList();
      // Taken out and put back, every card would be styled anew while the list scrolls.
      if (!line.getChildren().equals(views)) {
        line.getChildren().setAll(views);
      }
      for (int i = 0; i < columns; i++) {
        Region view = cards.get(i).view();
        boolean there = i < row.size();
        view.setVisible(there);
        if (there) {
          cards.get(i).show(row.get(i));
        }
      }
      mark();
      setGraphic(line);
    }

    void mark() {
      List<T> row = getItem();
      for (int i = 0; row != null && i < Math.min(row.size(), cards.size()); i++) {
        cards
            .get(i)
            .view()
            .pseudoClassStateChanged(
                SELECTED, selected.get().filter(row.get(i)::equals).isPresent());
      }
    }
  }
}
