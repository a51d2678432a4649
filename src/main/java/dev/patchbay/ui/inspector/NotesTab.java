package dev.patchbay.ui.inspector;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.SessionModel;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Free text about the node.
final class NotesTab implements NodePanel.Part {
  private final TextArea text = new TextArea();
  private final StackPane view = new StackPane(text);
  private boolean showing;

  NotesTab(SessionModel model, String node) {
    view.getStyleClass().add("inspector-page");
    text.setWrapText(true);
    text.setPromptText(Strings.NOTES_PROMPT);
    text.setAccessibleText(Strings.NOTES);
    text.textProperty()
        .addListener((_, _, notes) -> {
          if (!showing) {
            model.propose(new Change.Annotate(node, notes), "notes:" + node);
          }
        });
    text.focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            model.session().seal();
          }
        });
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void render(Node current) {
    if (!text.getText().equals(current.notes())) {
      showing = true;
      text.setText(current.notes());
      showing = false;
    }
  }
}
