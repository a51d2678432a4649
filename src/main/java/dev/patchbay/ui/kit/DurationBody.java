package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Display;
import dev.patchbay.schema.FieldType.Limits;
import dev.patchbay.schema.Json;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A length of time: a number and its unit, kept as ISO 8601. One that has no single unit, such as
/// `P1M`, is edited as text.
final class DurationBody implements FieldBody {
  private final FieldSite site;
  private final Sink sink;
  private final NumberBody number;
  private final ComboBox<DurationText.Unit> unit = new ComboBox<>();
  private final TextBody text;
  private final HBox amount;
  private final StackPane view;
  private JsonNode shown = MissingNode.getInstance();
  private JsonNode typed = MissingNode.getInstance();
  private boolean showing;

  DurationBody(FieldSite site, Sink sink) {
    this.site = site;
    this.sink = sink;
    var inner =
        new FieldSite(
            site.label(),
            site.name(),
            site.help(),
            site.required(),
            site.optional(),
            site.style(),
            new Limits(Optional.of(0L), Optional.empty(), Optional.empty()),
            new Display(Optional.empty(), Optional.of(site.optional() ? Strings.OPTIONAL : "")),
            Optional.empty(),
            site.neighbours());
    number =
        new NumberBody(
            inner,
            (value, _) -> {
              typed = value;
              edited();
            });
    unit.getItems().setAll(DurationText.Unit.values());
    unit.setConverter(new Words());
    unit.setAccessibleText(site.name() + ": " + Strings.UNIT);
    unit.setMinWidth(Region.USE_PREF_SIZE);
    unit.setValue(DurationText.Unit.MINUTES);
    unit.valueProperty().addListener((_, _, _) -> edited());
    text = new TextBody(site, sink);
    HBox.setHgrow(number.view(), Priority.ALWAYS);
    number.view().setMinWidth(60);
    amount = new HBox(6, number.view(), unit);
    view = new StackPane(amount);
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
    if (value.equals(shown)) {
      return;
    }
    shown = value;
    String iso = TextBody.text(value);
    Optional<DurationText> read = DurationText.parse(iso);
    showing = true;
    try {
      read.ifPresent(duration -> {
        typed = NumberBody.value(duration.number().toPlainString());
        unit.setValue(duration.unit());
      });
      if (iso.isEmpty()) {
        typed = MissingNode.getInstance();
      }
      number.show(typed);
      text.show(value);
    } finally {
      showing = false;
    }
    view.getChildren().setAll(read.isPresent() || iso.isEmpty() ? amount : text.view());
  }

  @Override
  public void focus(String pointer) {
    if (view.getChildren().contains(amount)) {
      number.focus("");
    } else {
      text.focus("");
    }
  }

  private void edited() {
    if (showing) {
      return;
    }
    JsonNode next =
        typed.isMissingNode()
            ? TextBody.value("", site.optional())
            : Json.NODES.stringNode(
                typed.isNumber() && typed.decimalValue().signum() >= 0
                    ? new DurationText(typed.decimalValue(), unit.getValue()).iso()
                    : TextBody.text(typed));
    if (!next.equals(shown)) {
      shown = next;
      sink.edited(next, "");
    }
  }

  private static final class Words extends StringConverter<DurationText.Unit> {
    @Override
    public String toString(DurationText.@Nullable Unit unit) {
      return unit == null ? "" : unit.words();
    }

    @Override
    public DurationText.Unit fromString(String words) {
      return DurationText.Unit.MINUTES;
    }
  }
}
