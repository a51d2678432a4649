package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.CardGrid;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One example to start from: how it looks, and what it does.
final class TemplateCard implements CardGrid.Card<Example> {
  private static final double SKETCH_HEIGHT = 112;

  private final SketchView sketch = new SketchView();
  private final Label title = new Label();
  private final Label text = new Label();
  private final VBox view;
  private @Nullable Example shown;

  TemplateCard(Consumer<Example> open) {
    sketch.setPrefHeight(SKETCH_HEIGHT);
    sketch.setMinHeight(SKETCH_HEIGHT);
    title.getStyleClass().add("scenario-name");
    text.getStyleClass().add("caption");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    var texts = new VBox(4, title, text);
    texts.getStyleClass().add("card-texts");
    view = new VBox(sketch, texts);
    view.getStyleClass().add("scenario-card");
    view.setOnMouseClicked(event -> {
      Example example = shown;
      if (example != null && event.getButton() == MouseButton.PRIMARY) {
        open.accept(example);
      }
    });
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Example example) {
    shown = example;
    sketch.show(example.sketch());
    title.setText(example.title());
    text.setText(example.description());
  }
}
