package dev.patchbay.ui.shell;

import atlantafx.base.theme.Styles;
import dev.patchbay.ui.kit.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Narrows the list of scenarios: by state, by tag, and in which order.
final class HomeBar extends HBox {
  private final Consumer<HomeFilter> changed;
  private final FlowPane chips = new FlowPane(6, 6);
  private final MenuButton order = new MenuButton();
  private List<String> tags = List.of();
  private HomeFilter filter;

  HomeBar(HomeFilter filter, Consumer<HomeFilter> changed) {
    this.filter = filter;
    this.changed = changed;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("home-bar");
    HBox.setHgrow(chips, Priority.ALWAYS);
    order.setGraphic(Icons.of("mdi2s-sort-variant"));
    order.setMinWidth(USE_PREF_SIZE);
    order.setId("home-order");
    order.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    getChildren().addAll(chips, order);
    render();
  }

  /// @param present the tags in use
  void show(HomeFilter newFilter, List<String> present) {
    if (!newFilter.equals(filter) || !present.equals(tags)) {
      filter = newFilter;
      tags = present;
      render();
    }
  }

  /// The chip that has the keyboard keeps it.
  private void render() {
    int focused =
        IntStream.range(0, chips.getChildren().size())
            .filter(i -> chips.getChildren().get(i).isFocused())
            .findFirst()
            .orElse(-1);
    var shown = new ArrayList<Node>();
    var states = new ToggleGroup();
    for (HomeFilter.Show show : HomeFilter.Show.values()) {
      shown.add(
          chip(
              show.title(),
              filter.show() == show,
              states,
              on -> changed.accept(filter.show(show))));
    }
    var words = new ToggleGroup();
    for (String tag : tags) {
      boolean chosen = filter.tag().filter(tag::equals).isPresent();
      ToggleButton chip =
          chip(
              tag,
              chosen,
              words,
              on -> changed.accept(filter.tag(on ? Optional.of(tag) : Optional.empty())));
      chip.setGraphic(Icons.of("mdi2t-tag-outline"));
      shown.add(chip);
    }
    chips.getChildren().setAll(shown);
    if (focused >= 0) {
      shown.get(Math.min(focused, shown.size() - 1)).requestFocus();
    }
    var orders = new ToggleGroup();
    order.setText(filter.order().title());
    order.getItems().clear();
    for (HomeFilter.Order each : HomeFilter.Order.values()) {
      var item = new RadioMenuItem(each.title());
      item.setToggleGroup(orders);
      item.setSelected(each == filter.order());
      item.setOnAction(_ -> changed.accept(filter.order(each)));
      order.getItems().add(item);
    }
    order.setAccessibleText(Strings.ORDER + ": " + filter.order().title());
  }

  private static ToggleButton chip(
      String text, boolean selected, ToggleGroup group, Consumer<Boolean> chosen) {
    var chip = new ToggleButton(text);
    chip.getStyleClass().addAll(Styles.SMALL, "chip");
    chip.setToggleGroup(group);
    chip.setSelected(selected);
    chip.setOnAction(_ -> chosen.accept(chip.isSelected()));
    return chip;
  }
}
