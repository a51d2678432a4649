package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One of some options. A value that is none of them is listed too, so that it is seen.
final class ChoiceBody implements FieldBody {
  private static final Option NOT_SET = new Option("", Strings.NOT_SET);

  private final ComboBox<Option> box = new ComboBox<>();
  private final List<Option> options;
  private boolean showing;

  ChoiceBody(FieldSite site, List<Option> given, boolean optional, Sink sink) {
    options = new ArrayList<>(given);
    if (optional) {
      options.addFirst(NOT_SET);
    }
    box.getItems().setAll(options);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Labels());
    site.describe(box);
    box.valueProperty()
        .addListener((_, _, chosen) -> {
          if (!showing && chosen != null) {
            sink.edited(
                chosen == NOT_SET
                    ? MissingNode.getInstance()
                    : Json.NODES.stringNode(chosen.value()),
                "");
          }
        });
  }

  @Override
  public Region view() {
    return box;
  }

  @Override
  public void show(JsonNode value) {
    showing = true;
    try {
      box.setValue(option(value));
    } finally {
      showing = false;
    }
  }

  @Override
  public void focus(String pointer) {
    box.requestFocus();
  }

  private @Nullable Option option(JsonNode value) {
    String text = value.isString() ? value.stringValue() : "";
    for (Option option : options) {
      if (option.value().equals(text)) {
        return option;
      }
    }
    return text.isEmpty() ? null : new Option(text, text);
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
