package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import tools.jackson.databind.JsonNode;

/// The card that says what a field is for: its help, what it takes, what it has when nothing is
/// said, and an example. It shows while the pointer rests on the label, and on F1.
final class FieldHelp {
  private static final double WIDTH = 300;
  private static final double VALUE = 225;
  private static final double NAME_GAP = 10;
  private static final int VALUE_LENGTH = 80;

  private record Fact(String name, String value) {}

  private FieldHelp() {}

  static Tooltip tooltip(FieldType type, FieldSite site) {
    var tip = new Tooltip();
    tip.getStyleClass().add("help-card");
    tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tip.setShowDelay(Duration.millis(500));
    tip.setShowDuration(Duration.INDEFINITE);
    tip.setOnShowing(_ -> {
      if (tip.getGraphic() == null) {
        tip.setGraphic(new Group(card(type, site)));
      }
    });
    return tip;
  }

  /// Shows the card under the field until a key is pressed or the pointer leaves it.
  static Tooltip open(FieldType type, FieldSite site, Node at) {
    var tip = tooltip(type, site);
    tip.setGraphic(new Group(card(type, site)));
    tip.setAutoHide(true);
    tip.setHideOnEscape(true);
    Bounds bounds = at.localToScreen(at.getBoundsInLocal());
    tip.show(at, bounds.getMinX(), bounds.getMaxY() + 4);
    return tip;
  }

  static Region card(FieldType type, FieldSite site) {
    var title = new Label(site.name());
    title.getStyleClass().add("help-title");
    title.setWrapText(true);
    var card = new VBox(6, title);
    card.setPadding(new Insets(2, 2, 4, 2));
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    if (!site.help().isEmpty()) {
      card.getChildren().add(line(site.help(), "help-text"));
    }
    List<Fact> facts = facts(type, site);
    if (!facts.isEmpty()) {
      var grid = new GridPane(NAME_GAP, 3);
      for (int i = 0; i < facts.size(); i++) {
        grid.add(line(facts.get(i).name(), "help-name"), 0, i);
        Label value = line(facts.get(i).value(), "help-value");
        value.setPrefWidth(VALUE);
        value.setMaxWidth(VALUE);
        grid.add(value, 1, i);
      }
      card.getChildren().add(grid);
    }
    if (site.style().expressions() && Expressions.possible(type)) {
      card.getChildren().add(line(Strings.HELP_EXPRESSION, "help-hint"));
    }
    return card;
  }

  private static Label line(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    if (style.equals("help-name")) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    return label;
  }

  private static List<Fact> facts(FieldType type, FieldSite site) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(Strings.HELP_TAKES, words(type)));
    site.bounds().ifPresent(text -> facts.add(new Fact(Strings.HELP_LIMITS, text)));
    site.limits().pattern().ifPresent(text -> facts.add(new Fact(Strings.HELP_PATTERN, text)));
    site.display().unit().ifPresent(text -> facts.add(new Fact(Strings.HELP_UNIT, text)));
    if (site.required()) {
      facts.add(new Fact(Strings.HELP_REQUIRED, Strings.HELP_YES));
    }
    byDefault(type, site).ifPresent(text -> facts.add(new Fact(Strings.HELP_DEFAULT, text)));
    site.display().example().ifPresent(text -> facts.add(new Fact(Strings.HELP_EXAMPLE, text)));
    return facts;
  }

  private static Optional<String> byDefault(FieldType type, FieldSite site) {
    return site.defaults()
        .filter(value -> !(value.isString() && value.stringValue().isEmpty()))
        .filter(value -> !(value.isContainer() && value.isEmpty()))
        .map(value -> words(type, value));
  }

  private static String words(FieldType type, JsonNode value) {
    return switch (type) {
      case FieldType.Choice(var options) ->
          options.stream()
              .filter(option -> option.value().equals(value.asString("")))
              .map(FieldType.Option::label)
              .findFirst()
              .orElseGet(() -> JsonText.brief(value, VALUE_LENGTH));
      case FieldType.Alternatives alternatives ->
          alternatives
              .option(value.path("kind").asString(""))
              .map(FieldType.Alternative::label)
              .orElseGet(() -> JsonText.brief(value, VALUE_LENGTH));
      case FieldType.Switch _ -> value.asBoolean(false) ? Strings.ON : Strings.OFF;
      case FieldType.Text _, FieldType.Number _, FieldType.Json _ ->
          value.isString() ? value.stringValue() : JsonText.brief(value, VALUE_LENGTH);
      case FieldType.ListOf _, FieldType.MapOf _, FieldType.Fields _ ->
          JsonText.brief(value, VALUE_LENGTH);
    };
  }

  private static String words(FieldType type) {
    return switch (type) {
      case FieldType.Text text ->
          text.program()
              ? Strings.TAKES_PROGRAM
              : text.format().map(FormatWords::of).orElse(Strings.TAKES_TEXT);
      case FieldType.Number(boolean whole) -> whole ? Strings.TAKES_WHOLE : Strings.TAKES_NUMBER;
      case FieldType.Switch _ -> Strings.TAKES_SWITCH;
      case FieldType.Choice(var options) ->
          options.size() > 6
              ? Strings.TAKES_CHOICE.formatted(options.size())
              : options.stream().map(FieldType.Option::label).collect(Collectors.joining(" · "));
      case FieldType.ListOf(FieldType.Choice _) -> Strings.TAKES_SEVERAL;
      case FieldType.ListOf _ -> Strings.TAKES_LIST;
      case FieldType.MapOf _ -> Strings.TAKES_MAP;
      case FieldType.Fields _ -> Strings.TAKES_FIELDS;
      case FieldType.Alternatives(var options) ->
          options.stream().map(FieldType.Alternative::label).collect(Collectors.joining(" · "));
      case FieldType.Json _ -> Strings.TAKES_ANY;
    };
  }
}
