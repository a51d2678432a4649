package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Alternative;
import dev.patchbay.schema.FieldType.Alternatives;
import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A choice of one record among several, and the fields of the chosen one. What was typed into the
/// others comes back when they are chosen again.
final class AlternativesBody implements FieldBody {
  private final Alternatives type;
  private final FieldSite site;
  private final Sink sink;
  private final ChoiceBody kinds;
  private final Label help = FieldFrame.caption("");
  private final VBox fields = new VBox();
  private final VBox view = new VBox(8);
  private final Map<String, FieldBody> bodies = new HashMap<>();
  private final Map<String, JsonNode> values = new HashMap<>();
  private String kind = "";
  private @Nullable FieldBody current;

  AlternativesBody(Alternatives type, FieldSite site, Sink sink) {
    this.type = type;
    this.site = site;
    this.sink = sink;
    List<Option> options =
        type.options().stream().map(o -> new Option(o.kind(), o.label())).toList();
    kinds = new ChoiceBody(site, options, false, (value, _) -> choose(value.stringValue()));
    fields.getStyleClass().add("alternative");
    view.getChildren().addAll(kinds.view(), help, fields);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    kind = value.path("kind").asString("");
    values.put(kind, value);
    kinds.show(Json.NODES.stringNode(kind));
    arrange(value);
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return current == null ? problems : current.place(problems);
  }

  @Override
  public void showValues(Map<String, String> now) {
    if (current != null) {
      current.showValues(now);
    }
  }

  @Override
  public void focus(String pointer) {
    if (current == null || pointer.isEmpty() || pointer.equals("/kind")) {
      kinds.focus("");
    } else {
      current.focus(pointer);
    }
  }

  private void choose(String chosen) {
    kind = chosen;
    JsonNode value =
        values.computeIfAbsent(
            chosen,
            k ->
                type.option(k).map(StableIds::fresh).orElseGet(() -> Json.object().put("kind", k)));
    arrange(value);
    sink.edited(value, "");
  }

  private void arrange(JsonNode value) {
    Optional<Alternative> chosen = type.option(kind);
    String sentence =
        chosen
            .map(Alternative::help)
            .orElse(kind.isEmpty() ? "" : Strings.UNKNOWN_KIND.formatted(kind));
    help.setText(sentence);
    help.setVisible(!sentence.isEmpty());
    help.setManaged(!sentence.isEmpty());
    FieldBody body = bodies.computeIfAbsent(kind, _ -> body(chosen));
    body.show(value);
    if (current != body) {
      current = body;
      fields.getChildren().setAll(body.view());
    }
    boolean any = kind.isEmpty() || chosen.filter(c -> c.fields().fields().isEmpty()).isEmpty();
    fields.setVisible(any && !kind.isEmpty());
    fields.setManaged(any && !kind.isEmpty());
  }

  private FieldBody body(Optional<Alternative> chosen) {
    Sink inner = this::edited;
    return chosen
        .<FieldBody>map(option ->
            new RecordBody(
                option.fields(),
                site.style(),
                site.defaults().filter(d -> d.path("kind").asString("").equals(kind)),
                inner))
        .orElseGet(() -> new JsonBody(site, inner));
  }

  private void edited(JsonNode value, String field) {
    JsonNode whole = value;
    if (value instanceof ObjectNode object && !object.has("kind")) {
      ObjectNode withKind = Json.object().put("kind", kind);
      object.properties().forEach(entry -> withKind.set(entry.getKey(), entry.getValue()));
      whole = withKind;
    }
    values.put(kind, whole);
    sink.edited(whole, field);
  }
}
