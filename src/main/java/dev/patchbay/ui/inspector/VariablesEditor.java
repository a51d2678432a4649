package dev.patchbay.ui.inspector;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import dev.patchbay.ui.kit.Form;
import dev.patchbay.ui.session.SessionModel;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The variables of a scenario as a form.
final class VariablesEditor extends VBox {
  private static final Schema<Declared> SCHEMA = Schema.of(Declared.class, new Declared(List.of()));

  private final SessionModel model;
  private final Form form;
  private List<Variable> shown = List.of();

  record Declared(@Label("") @Help(Strings.VARIABLES_HELP) List<Entry> variables) {}

  record Entry(
      @Pattern(
              regexp = "[\\p{L}_][\\p{L}\\p{N}_]*",
              message = "A name is made of letters, digits and “_”, and starts with no digit.")
          String name,
      @Help("JSON: text stands in quotes.") JsonNode value,
      String description) {}

  VariablesEditor(SessionModel model) {
    this.model = model;
    form = Form.fixed((Fields) SCHEMA.form(), SCHEMA.defaultsJson(), model.clock(), new Edits());
    getChildren().add(form);
  }

  void render(Graph graph) {
    if (!graph.variables().equals(shown) || form.getUserData() == null) {
      shown = graph.variables();
      form.setUserData(shown);
      form.show(
          Json.toNode(
              new Declared(
                  shown.stream()
                      .map(v -> new Entry(v.name(), v.value(), v.description()))
                      .toList())));
      form.showProblems(List.of());
    }
  }

  private final class Edits implements Form.Owner {
    @Override
    public void edited(ObjectNode value, String field) {
      Parsed<Declared> parsed = SCHEMA.parse(value);
      form.showProblems(parsed.problems());
      if (parsed instanceof Parsed.Ok<Declared>(var declared)) {
        shown =
            declared.variables().stream()
                .map(e -> new Variable(e.name(), e.value(), e.description()))
                .toList();
        model.propose(new Change.SetVariables(shown), "variables" + field);
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
