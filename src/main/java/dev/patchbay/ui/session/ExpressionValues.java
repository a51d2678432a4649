package dev.patchbay.ui.session;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.engine.Preview;
import dev.patchbay.engine.Start;
import dev.patchbay.expression.ConfigResolver;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import dev.patchbay.expression.Template;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import dev.patchbay.ui.kit.JsonText;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Evaluates the templates of a node's config with the values of the present preview.
public final class ExpressionValues implements ValuesNow {
  private static final int SHOWN = 160;

  private final ConfigResolver resolver;

  public ExpressionValues(Evaluator evaluator) {
    resolver = new ConfigResolver(evaluator);
  }

  @Override
  public Map<String, String> of(
      Shown shown, Node node, Optional<NodeType> type, Optional<Preview> preview) {
    if (shown.start().isEmpty() || preview.flatMap(Preview::input).isEmpty()) {
      return Map.of();
    }
    Set<String> programs = type.map(t -> t.config().programFields()).orElse(Set.of());
    Scope scope = scope(shown, node, shown.start().get(), preview.get());
    var values = new LinkedHashMap<String, String>();
    collect(node.config(), "", programs, scope, values);
    return values;
  }

  private void collect(
      JsonNode value, String path, Set<String> programs, Scope scope, Map<String, String> values) {
    if (value.isString() && Template.mayContainCode(value.stringValue())) {
      if (programs.stream().noneMatch(pattern -> matches(pattern, path))) {
        value(value, scope).ifPresent(text -> values.put(path, text));
      }
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(field ->
              collect(
                  field.getValue(), path + Json.pointer(field.getKey()), programs, scope, values));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(value.get(i), path + "/" + i, programs, scope, values);
      }
    }
  }

  /// An expression that fails has no value; its problem is shown instead.
  private Optional<String> value(JsonNode template, Scope scope) {
    var resolution = resolver.resolve(template, Set.of(), scope);
    if (!resolution.errors().isEmpty()) {
      return Optional.empty();
    }
    JsonNode value = resolution.config();
    return Optional.of(
        value.isMissingNode()
            ? Strings.MISSING
            : value.isString() && !value.stringValue().isEmpty()
                ? shortened(value.stringValue())
                : JsonText.brief(value, SHOWN));
  }

  private static String shortened(String text) {
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return start.replace('\n', '⏎');
  }

  private static boolean matches(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  private static Scope scope(Shown shown, Node node, Start start, Preview preview) {
    var builder =
        Scope.builder(start.now(), start.seed())
            .trigger(start.payload())
            .run(Json.object().put("id", "dry-run").put("startedAt", start.now().toString()))
            .vars(variables(shown));
    preview.input().ifPresent(builder::input);
    shown
        .result()
        .ifPresent(result ->
            result
                .previews()
                .forEach((id, other) ->
                    shown
                        .graph()
                        .node(id)
                        .filter(_ -> !other.outputs().isEmpty())
                        .ifPresent(n ->
                            builder.node(n.name(), other.outputs().values().iterator().next()))));
    item(shown, node).ifPresent(item -> builder.item(item, Items.count(shown, node.id()) - 1));
    return builder.build();
  }

  /// The last item: what the nodes at the container's start were given.
  private static Optional<JsonNode> item(Shown shown, Node node) {
    return shown.graph().container(node).stream()
        .flatMap(parent -> shown.graph().outgoing(parent).stream())
        .filter(edge ->
            shown
                .graph()
                .node(edge.target())
                .filter(t -> shown.graph().container(t).equals(shown.graph().container(node)))
                .isPresent())
        .flatMap(edge -> Items.preview(shown, edge.target(), Optional.empty()).stream())
        .flatMap(preview -> preview.input().stream())
        .findFirst();
  }

  private static ObjectNode variables(Shown shown) {
    ObjectNode values = Json.object();
    for (Variable variable : shown.graph().variables()) {
      values.set(variable.name(), variable.value());
    }
    return values;
  }
}
