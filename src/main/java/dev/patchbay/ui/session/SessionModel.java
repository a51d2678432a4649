package dev.patchbay.ui.session;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.session.LivePreview.Choice;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The one bridge from an editing session to the properties that views listen to.
public final class SessionModel {
  private final Session session;
  private final LivePreview livePreview;
  private final Newest<ValuesWanted, Map<String, String>> values;
  private final Consumer<Problem> tell;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<EditorState> state;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Map<String, String>> valuesNow =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.FIRST);
  private final ObjectProperty<Optional<Integer>> item =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Graph> graph;
  private final ObservableValue<Selection> selection;
  private final ObservableValue<Optional<String>> selectedNode;

  private record ValuesWanted(Shown shown, Optional<Node> node, Optional<Preview> preview) {}

  /// What a model needs beside the session.
  ///
  /// @param preview makes the live preview, given what to do with its results
  /// @param tell says to the analyst why something did not happen
  public record Parts(
      Background background,
      PreviewMaker preview,
      ValuesNow values,
      InstantSource clock,
      Consumer<Problem> tell) {}

  @FunctionalInterface
  public interface PreviewMaker {
    LivePreview make(Consumer<Shown> show, Consumer<Problem> failed);
  }

  public SessionModel(Session session, Parts parts) {
    this.session = session;
    this.tell = parts.tell();
    this.clock = parts.clock();
    state = new ReadOnlyObjectWrapper<>(session.state());
    livePreview = parts.preview().make(this::show, parts.tell());
    values =
        new Newest<>(
            parts.background(),
            wanted -> values(parts.values(), wanted),
            valuesNow::set,
            _ -> valuesNow.set(Map.of()));
    graph = state.map(EditorState::graph);
    selection = state.map(EditorState::selection);
    selectedNode = selection.map(SessionModel::only);
    session.subscribe((_, after) -> changed(after));
    choice.subscribe(_ -> refresh());
    selectedNode.subscribe(_ -> refreshValues());
    item.subscribe(_ -> refreshValues());
  }

  public Session session() {
    return session;
  }

  public InstantSource clock() {
    return clock;
  }

  public NodeRegistry registry() {
    return session.registry();
  }

  public ReadOnlyObjectProperty<EditorState> state() {
    return state.getReadOnlyProperty();
  }

  public ObservableValue<Graph> graph() {
    return graph;
  }

  public ObservableValue<Selection> selection() {
    return selection;
  }

  /// The node that is selected, if it is exactly one.
  public ObservableValue<Optional<String>> selectedNode() {
    return selectedNode;
  }

  public Optional<Node> node() {
    return selectedNode.getValue().flatMap(id -> session.graph().node(id));
  }

  /// Checks and dry run of a recent draft.
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The values that expressions of the selected node have now, by JSON pointer.
  public ReadOnlyObjectProperty<Map<String, String>> valuesNow() {
    return valuesNow.getReadOnlyProperty();
  }

  /// The trigger and the payload that previews start from.
  public ObjectProperty<Choice> choice() {
    return choice;
  }

  /// Which item of the container around the selected node is looked at; the last when empty.
  public ObjectProperty<Optional<Integer>> item() {
    return item;
  }

  public Optional<NodeType> type(Node node) {
    return session.registry().find(node.type());
  }

  /// The preview of a node, for the chosen item when it stands in a container.
  public Optional<Preview> preview(String nodeId) {
    return Items.preview(shown.get(), nodeId, item.get());
  }

  public List<Finding> findings() {
    return shown.get().findings();
  }

  /// Applies a change, or tells why not.
  public boolean propose(Change change) {
    return propose(change, "");
  }

  /// @param key changes with the same key become one step
  public boolean propose(Change change, String key) {
    if (session.propose(change, key) instanceof Applied.Refused(Problem problem)) {
      tell.accept(problem);
      return false;
    }
    return true;
  }

  public void select(String nodeId) {
    session.select(Selection.ofNode(nodeId));
  }

  /// Looks at the draft again, as after a change.
  public void refresh() {
    livePreview.update(session.graph(), choice.get());
  }

  private void changed(EditorState after) {
    boolean edited = after.graph() != state.get().graph();
    state.set(after);
    if (edited) {
      refresh();
    }
  }

  private void show(Shown newest) {
    shown.set(newest);
    refreshValues();
  }

  private void refreshValues() {
    Optional<Node> node = node();
    values.submit(new ValuesWanted(shown.get(), node, node.flatMap(n -> preview(n.id()))));
  }

  private Map<String, String> values(ValuesNow source, ValuesWanted wanted) {
    return wanted
        .node()
        .map(node -> source.of(wanted.shown(), node, type(node), wanted.preview()))
        .orElse(Map.of());
  }

  private static Optional<String> only(Selection selection) {
    return selection.nodes().size() == 1
        ? Optional.of(selection.nodes().iterator().next())
        : Optional.empty();
  }
}
