package dev.patchbay.ui.inspector;

import atlantafx.base.theme.Styles;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import dev.patchbay.ui.kit.CodeField;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.kit.Form;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.SessionModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.node.ObjectNode;

/// The form of the node's config, or the raw config of a type that nobody knows.
final class ConfigTab implements NodePanel.Part {
  private final SessionModel model;
  private final String node;
  private final VBox view = new VBox(10);
  private final Optional<Form> form;
  private final CodeField raw;

  ConfigTab(SessionModel model, Node node) {
    this.model = model;
    this.node = node.id();
    raw = new CodeField(CodeField.Kind.JSON, Strings.CONFIG, "", _ -> {});
    Optional<NodeType> type = model.type(node);
    form = type.map(NodeType::config).flatMap(this::buildForm);
    if (type.isEmpty()) {
      buildUnknown(node);
    } else if (form.isEmpty()) {
      view.getChildren()
          .add(new EmptyState("mdi2c-check", Strings.NO_CONFIG, Strings.NO_CONFIG_TEXT));
    }
    form.ifPresent(f -> view.getChildren().addAll(buildHead(f), f));
    type.map(t -> t.info().help())
        .filter(help -> !help.isBlank())
        .ifPresent(help -> view.getChildren().add(buildHelp(help)));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void render(Node current) {
    form.ifPresentOrElse(
        f -> f.show(current.config()),
        () -> raw.show(dev.patchbay.schema.Json.pretty(current.config())));
  }

  /// Problems of the check, and those that only the preview saw.
  @Override
  public void refresh() {
    form.ifPresent(f -> {
      f.showProblems(problems());
      f.showValues(model.valuesNow().get());
    });
  }

  void focusField(String pointer) {
    form.ifPresent(f -> f.focusField(pointer));
  }

  private List<Problem> problems() {
    Stream<Problem> checked =
        model.findings().stream()
            .filter(f -> f.place() instanceof Finding.Place.OnNode(var id) && id.equals(node))
            .map(Finding::problem);
    Stream<Problem> previewed =
        model.preview(node).stream().flatMap(preview -> preview.problems().stream());
    return Stream.concat(checked, previewed.filter(p -> !p.path().isEmpty())).distinct().toList();
  }

  private Optional<Form> buildForm(Schema<?> schema) {
    return schema.form() instanceof Fields fields && !fields.fields().isEmpty()
        ? Optional.of(
            Form.withExpressions(fields, schema.defaultsJson(), model.clock(), new Edits()))
        : Optional.empty();
  }

  /// What can be done with the form as a whole.
  private static Region buildHead(Form form) {
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.getStyleClass()
        .addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "tiny-icon", "no-arrow");
    menu.setAccessibleText(Strings.WHOLE_FORM);
    menu.setTooltip(new Tooltip(Strings.WHOLE_FORM));
    var copy = new MenuItem(Strings.COPY_FORM, Icons.of("mdi2c-content-copy"));
    copy.setAccelerator(KeyCombination.keyCombination("Shortcut+Shift+C"));
    copy.setOnAction(_ -> form.copyAll());
    var paste = new MenuItem(Strings.PASTE_FORM, Icons.of("mdi2c-content-paste"));
    paste.setAccelerator(KeyCombination.keyCombination("Shortcut+Shift+V"));
    paste.setOnAction(_ -> form.pasteAll());
    menu.getItems().setAll(copy, paste);
    var hint = new Label(Strings.HELP_KEY);
    hint.getStyleClass().add("caption");
    hint.setMinWidth(0);
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(hint, space, menu);
    head.getStyleClass().add("form-head");
    return head;
  }

  private void buildUnknown(Node unknown) {
    var sentence = new Label(Strings.UNKNOWN_TYPE_TEXT.formatted(unknown.type()));
    sentence.setWrapText(true);
    sentence.getStyleClass().add("field-problem");
    raw.setEditable(false);
    view.getChildren().addAll(sentence, raw);
  }

  private static Region buildHelp(String help) {
    var text = new Label(help);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("caption");
    var pane = new TitledPane(Strings.ABOUT, text);
    pane.setExpanded(false);
    pane.setAnimated(false);
    pane.getStyleClass().addAll("about-pane", Styles.DENSE);
    return pane;
  }

  private final class Edits implements Form.Owner {
    @Override
    public void edited(ObjectNode value, String field) {
      model.propose(new Change.Configure(node, value), "config:" + node + field);
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
