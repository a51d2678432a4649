package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One of some options: buttons side by side while there are few and they fit, else a list, which
/// can be searched when it is long. A value that is none of them is listed too, so that it is seen.
final class ChoiceBody implements FieldBody {
  private static final Option NOT_SET = new Option("", Strings.NOT_SET);
  private static final int MAX_SEGMENTS = 5;
  private static final int MAX_PLAIN = 12;

  private final FieldSite site;
  private final List<Option> options;
  private final Sink sink;
  private final Optional<Segments> segments;
  private final Optional<ComboBox<Option>> box;
  private final Optional<SearchField> search;
  private final Place view;
  private Option shown = NOT_SET;
  private boolean showing;

  /// @param compact in a grid, where buttons have no room
  ChoiceBody(FieldSite site, List<Option> given, boolean compact, Sink sink) {
    this.site = site;
    this.sink = sink;
    options = new ArrayList<>(given);
    if (site.optional()) {
      options.addFirst(NOT_SET);
    }
    boolean few = !compact && options.size() <= MAX_SEGMENTS;
    boolean many = options.size() > MAX_PLAIN;
    segments =
        few ? Optional.of(new Segments(site.name(), options, this::chosen)) : Optional.empty();
    search = many ? Optional.of(buildSearch()) : Optional.empty();
    box = many ? Optional.empty() : Optional.of(buildBox());
    view = new Place();
    view.arrange();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return value.isString() || value.isMissingNode() || value.isNull();
  }

  @Override
  public void show(JsonNode value) {
    String text = TextBody.text(value);
    Option option = option(text);
    boolean sameKind = options.contains(option) == options.contains(shown);
    shown = option;
    showing = true;
    try {
      segments.ifPresent(s -> s.show(text));
      box.ifPresent(b -> b.setValue(text.isEmpty() && !site.optional() ? null : shown));
      search.ifPresent(s -> s.show(text));
    } finally {
      showing = false;
    }
    if (!sameKind) {
      view.requestLayout();
    }
  }

  @Override
  public void focus(String pointer) {
    if (search.isPresent()) {
      search.get().requestFocus();
    } else if (view.showsSegments()) {
      segments.orElseThrow().focusChosen();
    } else {
      box.orElseThrow().requestFocus();
    }
  }

  private void chosen(Option option) {
    if (!showing) {
      shown = option;
      show(Json.NODES.stringNode(option.value()));
      sink.edited(
          option.value().isEmpty() && site.optional()
              ? MissingNode.getInstance()
              : Json.NODES.stringNode(option.value()),
          "");
    }
  }

  private ComboBox<Option> buildBox() {
    var combo = new ComboBox<Option>();
    combo.getItems().setAll(options);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setVisibleRowCount(MAX_PLAIN);
    combo.setConverter(new Labels());
    combo.setPromptText(site.prompt());
    combo.setButtonCell(new Shown(site.prompt()));
    site.describe(combo);
    combo
        .valueProperty()
        .addListener((_, _, option) -> {
          if (option != null) {
            chosen(option);
          }
        });
    return combo;
  }

  private SearchField buildSearch() {
    var field = new SearchField(options, false, value -> chosen(option(value)));
    site.describe(field);
    field.setPromptText(site.prompt());
    return field;
  }

  private Option option(String text) {
    return options.stream()
        .filter(option -> option.value().equals(text))
        .findFirst()
        .orElseGet(() -> new Option(text, text));
  }

  /// Holds the buttons and the list, of which its width allows one. Both stay in the scene, where
  /// alone it is known how wide they are.
  private final class Place extends StackPane {
    Place() {
      setAlignment(Pos.CENTER_LEFT);
      setMinWidth(0);
      segments.ifPresent(getChildren()::add);
      search.ifPresent(getChildren()::add);
      box.ifPresent(getChildren()::add);
      widthProperty().addListener((_, _, _) -> arrange());
    }

    boolean showsSegments() {
      return segments.filter(Node::isVisible).isPresent();
    }

    void arrange() {
      segments.ifPresent(s -> {
        boolean fit = fits(s);
        if (fit != s.isVisible() || box.orElseThrow().isVisible() == fit) {
          boolean focused = FocusInside.of(this);
          show(s, fit);
          show(box.orElseThrow(), !fit);
          if (focused) {
            ChoiceBody.this.focus("");
          }
        }
      });
    }

    private static void show(Node node, boolean shown) {
      node.setVisible(shown);
      node.setManaged(shown);
    }

    private boolean fits(Segments s) {
      boolean known = shown == NOT_SET || shown.value().isEmpty() || options.contains(shown);
      return known && (getWidth() <= 0 || s.prefWidth(-1) <= getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
      return segments.isPresent() ? 0 : super.computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
      arrange();
      super.layoutChildren();
    }
  }

  /// What the closed list shows; with nothing chosen, what might be, in grey.
  private static final class Shown extends ListCell<Option> {
    private static final PseudoClass PROMPTING = PseudoClass.getPseudoClass("prompting");

    private final String prompt;

    Shown(String prompt) {
      this.prompt = prompt;
    }

    @Override
    protected void updateItem(@Nullable Option option, boolean empty) {
      super.updateItem(option, empty);
      boolean nothing = empty || option == null;
      setText(option == null || empty ? prompt : option.label());
      pseudoClassStateChanged(PROMPTING, nothing);
    }
  }

  private static final class Labels extends StringConverter<Option> {
    @Override
    public String toString(@Nullable Option option) {
      return option == null ? "" : option.label();
    }

    @Override
    public Option fromString(String label) {
      return new Option(label, label);
    }
  }
}
