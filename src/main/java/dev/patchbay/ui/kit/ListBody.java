package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The elements of a list as cards to add, copy, remove, fold and reorder. Cards stay where they
/// are when values move through them, so the focus is never lost to a rebuild.
final class ListBody implements FieldBody, Card.Owner {
  /// Longer lists start folded, so that they can be overlooked.
  private static final int OPEN_CARDS = 3;

  private final FieldType element;
  private final FieldSite site;
  private final Sink sink;
  private final VBox rows = new VBox();
  private final VBox view;
  private final List<Card> cards = new ArrayList<>();
  private final Button add;
  private final Button foldAll;
  private JsonNode shown = Json.NODES.arrayNode();
  private boolean fresh = true;

  ListBody(FieldType element, FieldSite site, Sink sink) {
    this.element = element;
    this.site = site;
    this.sink = sink;
    add = Buttons.flat(Strings.ADD, "mdi2p-plus", this::add);
    add.setAccessibleText(Strings.ADD + ": " + site.name());
    foldAll = Buttons.flat(Strings.FOLD_ALL, "mdi2u-unfold-less-horizontal", this::foldAll);
    rows.getStyleClass().add("list-rows");
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    view = new VBox(6, rows, new HBox(6, add, foldAll));
    arrange();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return value.isArray() || value.isMissingNode() || value.isNull();
  }

  @Override
  public void show(JsonNode value) {
    shown = value.isArray() ? value : Json.NODES.arrayNode();
    while (cards.size() > shown.size()) {
      cards.removeLast();
      rows.getChildren().removeLast();
    }
    while (cards.size() < shown.size()) {
      String name =
          Strings.LIST_POSITION.formatted(site.name().toLowerCase(Locale.ROOT), cards.size() + 1);
      var card = new Card(element, site.element(name), this);
      card.fold(fresh && shown.size() > OPEN_CARDS);
      cards.add(card);
      rows.getChildren().add(card);
    }
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).show(shown.get(i), i);
    }
    fresh = false;
    arrange();
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    var rest = new ArrayList<>(problems);
    for (int i = 0; i < cards.size(); i++) {
      String step = "/" + i;
      cards.get(i).place(Below.problems(step, problems));
      rest.removeIf(problem -> JsonPlace.below(step, problem.path()).isPresent());
    }
    return rest;
  }

  @Override
  public void showValues(Map<String, String> values) {
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).frame().showValues(Below.values("/" + i, values));
    }
  }

  @Override
  public void focus(String pointer) {
    for (int i = 0; i < cards.size(); i++) {
      var inner = JsonPlace.below("/" + i, pointer);
      if (inner.isPresent()) {
        cards.get(i).focusField(inner.get());
        return;
      }
    }
    if (cards.isEmpty()) {
      add.requestFocus();
    } else {
      cards.getFirst().focusHeader();
    }
  }

  @Override
  public void edited(Card card, JsonNode value, String field) {
    int at = cards.indexOf(card);
    JsonNode kept = value.isMissingNode() ? Json.NODES.nullNode() : value;
    shown = JsonPlace.with(shown, at, kept);
    card.title(kept, at);
    sink.edited(shown, "/" + at + field);
  }

  @Override
  public void duplicate(Card card) {
    int at = cards.indexOf(card);
    List<JsonNode> longer = elements();
    longer.add(at + 1, StableIds.copy(element, shown.get(at), shown));
    replace(longer);
    cards.get(at + 1).focusField("");
  }

  @Override
  public void remove(Card card) {
    int at = cards.indexOf(card);
    List<JsonNode> shorter = elements();
    shorter.remove(at);
    List<Boolean> folds = folds();
    folds.remove(at);
    replace(shorter);
    fold(folds);
    if (cards.isEmpty()) {
      add.requestFocus();
    } else {
      cards.get(Math.min(at, cards.size() - 1)).focusHeader();
    }
  }

  @Override
  public List<? extends Node> nodes() {
    return cards;
  }

  @Override
  public void move(int from, int to) {
    if (to < 0 || to >= shown.size()) {
      return;
    }
    List<JsonNode> moved = elements();
    moved.add(to, moved.remove(from));
    List<Boolean> folds = folds();
    folds.add(to, folds.remove(from));
    replace(moved);
    fold(folds);
    cards.get(to).focusHeader();
  }

  private void add() {
    List<JsonNode> longer = elements();
    longer.add(StableIds.fresh(element, shown));
    replace(longer);
    cards.getLast().focusField("");
  }

  private void key(KeyEvent event) {
    boolean up = event.getCode() == KeyCode.UP;
    if (!event.isAltDown() || event.isShortcutDown() || !up && event.getCode() != KeyCode.DOWN) {
      return;
    }
    for (int i = 0; i < cards.size(); i++) {
      if (FocusInside.of(cards.get(i)) && !inInnerList(event, cards.get(i))) {
        event.consume();
        move(i, up ? i - 1 : i + 1);
        return;
      }
    }
  }

  /// A grid or list inside the card moves its own rows.
  private static boolean inInnerList(KeyEvent event, Card card) {
    Node node = event.getTarget() instanceof Node given ? given : card;
    while (node != null && node != card) {
      if (node.getStyleClass().contains("grid") || node.getStyleClass().contains("list-rows")) {
        return true;
      }
      node = node.getParent();
    }
    return false;
  }

  private void foldAll() {
    boolean anyOpen = cards.stream().anyMatch(card -> !card.folded());
    cards.forEach(card -> card.fold(anyOpen));
    arrange();
  }

  private List<JsonNode> elements() {
    return new ArrayList<>(shown.valueStream().toList());
  }

  private List<Boolean> folds() {
    return new ArrayList<>(cards.stream().map(Card::folded).toList());
  }

  @Override
  public void folded() {
    arrange();
  }

  private void fold(List<Boolean> folds) {
    for (int i = 0; i < folds.size(); i++) {
      cards.get(i).fold(folds.get(i));
    }
  }

  private void replace(List<JsonNode> elements) {
    ArrayNode list = Json.NODES.arrayNode();
    elements.forEach(list::add);
    show(list);
    sink.edited(list, "");
  }

  private void arrange() {
    rows.setVisible(!cards.isEmpty());
    rows.setManaged(!cards.isEmpty());
    boolean anyOpen = cards.stream().anyMatch(card -> !card.folded());
    foldAll.setVisible(cards.size() > 1);
    foldAll.setText(anyOpen ? Strings.FOLD_ALL : Strings.UNFOLD_ALL);
    foldAll.setAccessibleText(foldAll.getText());
  }
}
