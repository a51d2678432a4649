package dev.patchbay.ui.inspector;

import atlantafx.base.controls.ToggleSwitch;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Policy;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Parsed;
import dev.patchbay.ui.kit.Form;
import dev.patchbay.ui.session.SessionModel;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.node.ObjectNode;

/// Whether the node takes part, and what a real run does when it fails or is slow.
final class SettingsTab implements NodePanel.Part {
  private final SessionModel model;
  private final String node;
  private final VBox view = new VBox(16);
  private final ToggleSwitch disabled = new ToggleSwitch(Strings.DISABLE);
  private final Form form;
  private Policy shown = Policy.DEFAULT;
  private boolean showing;

  SettingsTab(SessionModel model, Node node) {
    this.model = model;
    this.node = node.id();
    Optional<NodeType> type = model.type(node);
    boolean trigger = type.filter(t -> t instanceof TriggerType<?, ?>).isPresent();
    form =
        Form.fixed(
            (Fields) PolicyForm.SCHEMA.form(),
            PolicyForm.SCHEMA.defaultsJson(),
            model.clock(),
            new Edits());
    if (type.flatMap(NodeType::passThrough).isPresent()) {
      view.getChildren().add(buildDisable(trigger));
    }
    if (!trigger) {
      view.getChildren().add(form);
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void render(Node current) {
    showing = true;
    disabled.setSelected(current.disabled());
    showing = false;
    if (!current.policy().equals(shown) || form.getUserData() == null) {
      shown = current.policy();
      form.setUserData(shown);
      form.show(PolicyForm.of(shown).json());
      form.showProblems(java.util.List.of());
    }
  }

  private Region buildDisable(boolean trigger) {
    disabled.setId("node-disabled");
    disabled.setLabelPosition(javafx.geometry.HorizontalDirection.RIGHT);
    disabled
        .selectedProperty()
        .addListener((_, _, on) -> {
          if (!showing) {
            model.propose(new Change.SetDisabled(Set.of(node), on));
          }
        });
    var help = new Label(trigger ? Strings.DISABLE_TRIGGER_HELP : Strings.DISABLE_HELP);
    help.getStyleClass().add("field-caption");
    help.setWrapText(true);
    return new VBox(5, disabled, help);
  }

  private final class Edits implements Form.Owner {
    @Override
    public void edited(ObjectNode value, String field) {
      Parsed<PolicyForm> parsed = PolicyForm.SCHEMA.parse(value);
      form.showProblems(parsed.problems());
      if (parsed instanceof Parsed.Ok<PolicyForm>(var policy)) {
        shown = policy.policy();
        model.propose(new Change.SetPolicy(node, shown), "policy:" + node + field);
      }
    }

    @Override
    public void sealed() {
      model.session().seal();
    }

    @Override
    public void undo() {
      model.session().undo();
    }

    @Override
    public void redo() {
      model.session().redo();
    }
  }
}
