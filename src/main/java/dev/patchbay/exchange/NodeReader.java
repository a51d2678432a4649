package dev.patchbay.exchange;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.FreeNames;
import dev.patchbay.scenario.Names;
import dev.patchbay.scenario.Nesting;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.geometry.Coordinates;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the nodes of a file.
final class NodeReader {
  /// What React Flow calls a node that says nothing about itself.
  private static final String NO_TYPE = "default";

  private final NodeRegistry registry;
  private final NodeHandles handles;
  private final Report report;
  private final FreeNames ids = new FreeNames("-", Set.of());
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<String> selected = new ArrayList<>();

  NodeReader(NodeRegistry registry, NodeHandles handles, Report report) {
    this.registry = registry;
    this.handles = handles;
    this.report = report;
  }

  /// By id, in the order of the file, every one with a name and a place where it can stand.
  Map<String, Node> read(JsonNode list) {
    int index = 0;
    for (JsonNode json : list) {
      read(json, "/nodes/" + index++);
    }
    repairParents();
    nameNodes();
    return nodes;
  }

  List<String> selected() {
    return selected;
  }

  private void read(JsonNode json, String path) {
    if (!json.isObject()) {
      report.add(path, "file.node", "This is no node and was left out.");
      return;
    }
    var node = new FieldReader(json);
    FieldReader data = node.inner("data");
    FieldReader position = node.inner("position");
    String id = id(node.text("id"), path);
    String type = node.text("type").orElse(NO_TYPE);
    if (json.has("data") && !json.path("data").isObject() && !json.path("data").isNull()) {
      report.add(path + "/data", "file.data", "The node's data was no object and was left out.");
    }
    var builder =
        new NodeBuilder(id, type)
            .position(position(position, path + "/position"))
            .size(size(node, "width"), size(node, "height"))
            .label(data.text("label").orElse(""))
            .name(data.text("name").orElse(""))
            .notes(data.text("notes").orElse(""))
            .disabled(data.flag("disabled"))
            .parent(node.text("parentId").or(() -> parentNode(node)))
            .policy(policy(data, path))
            .pin(data.value("pin"));
    readConfig(builder, type, data, path);
    boolean isSelected = node.flag("selected");
    builder.extra(extra(node, data, position));
    nodes.put(id, builder.build());
    if (isSelected) {
      selected.add(id);
    }
  }

  /// What React Flow 11 called the parent. It is not taken, so that it is written again.
  private static Optional<String> parentNode(FieldReader node) {
    return new FieldReader(node.rest()).text("parentNode");
  }

  private static ObjectNode extra(FieldReader node, FieldReader data, FieldReader position) {
    ObjectNode extra = node.rest("data", data);
    ObjectNode place = node.rest("position", position);
    if (place.path("position").isObject()) {
      extra.set("position", place.path("position"));
    } else {
      extra.remove("position");
    }
    if (!extra.path("data").isObject()) {
      extra.remove("data");
    }
    return extra;
  }

  private String id(Optional<String> wanted, String path) {
    String id = ids.takeLike(wanted.orElse("node"));
    if (wanted.isEmpty()) {
      report.add(path + "/id", "file.missing_id", "A node had no id; it is now “" + id + "”.");
    } else if (!id.equals(wanted.get())) {
      report.add(
          path + "/id",
          "file.duplicate_id",
          "Two nodes had the id “" + wanted.get() + "”; the second is now “" + id + "”.");
    }
    return id;
  }

  private void readConfig(NodeBuilder builder, String type, FieldReader data, String path) {
    Optional<NodeType> known = registry.find(type);
    int current = known.map(NodeType::migrations).map(m -> m.currentVersion()).orElse(1);
    int version = data.whole("configVersion").orElse(current);
    ObjectNode config = data.object("config").orElseGet(Json::object);
    if (known.isPresent() && version >= 1 && version < current) {
      config = known.get().migrations().migrate(config, version);
      report.add(
          path + "/data/config",
          "config.migrated",
          "The settings were brought from version " + version + " to " + current + ".");
      version = current;
    }
    builder.config(config).configVersion(version);
  }

  private Point position(FieldReader json, String path) {
    OptionalDouble x = json.length("x");
    OptionalDouble y = json.length("y");
    if (x.isEmpty() || y.isEmpty()) {
      report.add(path, "file.position", "The node had no position; it now stands at 0, 0.");
      return Point.ORIGIN;
    }
    if (!Coordinates.inRange(x.getAsDouble()) || !Coordinates.inRange(y.getAsDouble())) {
      report.add(
          path,
          "file.position",
          "The position was too far out and was moved to the border of the canvas.");
    }
    return new Point(x.getAsDouble(), y.getAsDouble());
  }

  /// The size a node was given, itself or in its style; what was only measured is no size.
  private static OptionalDouble size(FieldReader node, String name) {
    OptionalDouble own = node.length(name);
    OptionalDouble size = own.isPresent() ? own : node.inner("style").length(name);
    return size.isPresent() && size.getAsDouble() > 0 && Coordinates.inRange(size.getAsDouble())
        ? size
        : OptionalDouble.empty();
  }

  /// What a policy does not say is as in every other; one that is not understood is kept unread.
  private Policy policy(FieldReader data, String path) {
    if (!data.has("policy")) {
      return Policy.DEFAULT;
    }
    JsonNode given = new FieldReader(data.rest()).value("policy").orElseThrow();
    ObjectNode complete = (ObjectNode) Json.toNode(Policy.DEFAULT);
    if (given instanceof ObjectNode policy) {
      overlay(complete, policy);
    }
    return switch (given.isObject()
        ? Json.bind(complete, Policy.class)
        : Parsed.<Policy>failed("", "file.policy", "This is no policy.")) {
      case Parsed.Ok<Policy>(var policy) -> {
        data.object("policy");
        yield policy;
      }
      case Parsed.Failed<Policy> _ -> {
        report.add(
            path + "/data/policy",
            "file.policy",
            "The settings for errors were not understood; the defaults are used.");
        yield Policy.DEFAULT;
      }
    };
  }

  private static void overlay(ObjectNode onto, ObjectNode given) {
    for (var entry : given.properties()) {
      if (onto.path(entry.getKey()) instanceof ObjectNode inner
          && entry.getValue() instanceof ObjectNode more) {
        overlay(inner, more);
      } else {
        onto.set(entry.getKey(), entry.getValue());
      }
    }
  }

  /// A parent that does not exist, or cannot hold nodes, would hide its children from the walk.
  private void repairParents() {
    Nesting.faults(nodes, handles)
        .forEach((id, problem) -> {
          report.add(
              "/nodes/" + id + "/parentId",
              "file.parent",
              "A node could not stay where it was; it now stands on the canvas itself. "
                  + problem.message());
          nodes.computeIfPresent(id, (_, node) -> node.copy().parent(Optional.empty()).build());
        });
  }

  /// Names that are there come first: nobody without a name takes one that another has.
  private void nameNodes() {
    var names = new FreeNames("", Set.of());
    Set<String> settled = new HashSet<>();
    for (Node node : nodes.values()) {
      if (!node.name().isEmpty() && names.take(node.name())) {
        settled.add(node.id());
      }
    }
    nodes.replaceAll((id, node) -> {
      if (settled.contains(id)) {
        return node;
      }
      String wanted = node.name().isEmpty() ? handles.title(node) : node.name();
      String name = names.takeLike(Names.identifier(wanted));
      if (!node.name().isEmpty()) {
        report.add(
            "/nodes/" + id + "/data/name",
            "file.duplicate_name",
            "Two nodes had the name “" + node.name() + "”; the second is now “" + name + "”.");
      }
      return node.copy().name(name).build();
    });
  }
}
