package dev.patchbay.scenario;

import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds a [Node], or a changed copy of one.
public final class NodeBuilder {
  private String id;
  private String type;
  private Point position = Point.ORIGIN;
  private OptionalDouble width = OptionalDouble.empty();
  private OptionalDouble height = OptionalDouble.empty();
  private String label = "";
  private String name = "";
  private ObjectNode config = Json.object();
  private int configVersion = 1;
  private Optional<String> parentId = Optional.empty();
  private String notes = "";
  private Policy policy = Policy.DEFAULT;
  private Optional<JsonNode> pin = Optional.empty();
  private boolean disabled;
  private ObjectNode extra = Json.object();

  public NodeBuilder(String id, String type) {
    this.id = id;
    this.type = type;
  }

  NodeBuilder(Node node) {
    id = node.id();
    type = node.type();
    position = node.position();
    width = node.width();
    height = node.height();
    label = node.label();
    name = node.name();
    config = node.config();
    configVersion = node.configVersion();
    parentId = node.parentId();
    notes = node.notes();
    policy = node.policy();
    pin = node.pin();
    disabled = node.disabled();
    extra = node.extra();
  }

  public NodeBuilder id(String value) {
    id = value;
    return this;
  }

  public NodeBuilder type(String value) {
    type = value;
    return this;
  }

  public NodeBuilder position(Point value) {
    position = value;
    return this;
  }

  public NodeBuilder position(double x, double y) {
    return position(new Point(x, y));
  }

  public NodeBuilder size(OptionalDouble newWidth, OptionalDouble newHeight) {
    width = newWidth;
    height = newHeight;
    return this;
  }

  public NodeBuilder size(double newWidth, double newHeight) {
    return size(OptionalDouble.of(newWidth), OptionalDouble.of(newHeight));
  }

  public NodeBuilder label(String value) {
    label = value;
    return this;
  }

  public NodeBuilder name(String value) {
    name = value;
    return this;
  }

  public NodeBuilder config(ObjectNode value) {
    config = value;
    return this;
  }

  public NodeBuilder configVersion(int value) {
    configVersion = value;
    return this;
  }

  public NodeBuilder parent(Optional<String> value) {
    parentId = value;
    return this;
  }

  public NodeBuilder parent(String value) {
    return parent(Optional.of(value));
  }

  public NodeBuilder notes(String value) {
    notes = value;
    return this;
  }

  public NodeBuilder policy(Policy value) {
    policy = value;
    return this;
  }

  public NodeBuilder pin(Optional<JsonNode> value) {
    pin = value;
    return this;
  }

  public NodeBuilder disabled(boolean value) {
    disabled = value;
    return this;
  }

  public NodeBuilder extra(ObjectNode value) {
    extra = value;
    return this;
  }

  public Node build() {
    return new Node(
        id,
        type,
        position,
        width,
        height,
        label,
        name,
        config,
        configVersion,
        parentId,
        notes,
        policy,
        pin,
        disabled,
        extra);
  }
}
