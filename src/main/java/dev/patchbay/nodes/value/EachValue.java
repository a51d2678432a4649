package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes one value, or the same field of every item of a list. A value that is null or missing
/// stays as it is.
///
/// @param field where the value is; empty when the item is the value itself
/// @param into where the result goes; empty for the place of the value
record EachValue(JsonNode items, String field, String into, IfBad ifBad) {
  static final String BAD = "bad";

  interface Change {
    /// @param item what the value was found in, for changes that need more of it
    Changed of(JsonNode value, JsonNode item);
  }

  static Handles handles(JsonNode config) {
    var inputs = List.of(Handle.input(Shape.UNKNOWN));
    var out = Handle.output(Shape.UNKNOWN);
    return config.path("ifBad").asString("").equals(IfBad.ASIDE.name())
        ? new Handles(inputs, List.of(out, Handle.output(BAD, BAD, Shape.UNKNOWN)))
        : new Handles(inputs, List.of(out));
  }

  ActionResult with(Change change) {
    return items.isArray() ? list(change) : single(change);
  }

  private ActionResult single(Change change) {
    return switch (changed(items, change)) {
      case Changed.To(var value) -> ActionResult.success(value);
      case Changed.Bad(var error) ->
          switch (ifBad) {
            case FAIL -> new ActionResult.FatalError(error);
            case NULL -> ActionResult.success(put(items, Json.NODES.nullNode()));
            case ASIDE -> ActionResult.emit(BAD, aside(items, error));
          };
      case Changed.GivenUp(var error) -> new ActionResult.FatalError(error);
    };
  }

  private ActionResult list(Change change) {
    ArrayNode good = Json.NODES.arrayNode(items.size());
    ArrayNode bad = Json.NODES.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      switch (changed(item, change)) {
        case Changed.To(var value) -> good.add(value);
        case Changed.Bad(var error) -> {
          switch (ifBad) {
            case FAIL -> {
              return fatal(i, error);
            }
            case NULL -> good.add(put(item, Json.NODES.nullNode()));
            case ASIDE -> bad.add(aside(item, error).put("index", i));
          }
        }
        case Changed.GivenUp(var error) -> {
          return fatal(i, error);
        }
      }
    }
    return ifBad == IfBad.ASIDE
        ? new ActionResult.Success(List.of(new Emission("out", good), new Emission(BAD, bad)))
        : ActionResult.success(good);
  }

  private Changed changed(JsonNode item, Change change) {
    if (!field.isBlank() && !item.isObject()) {
      return Changed.bad(
          ErrorCodes.INPUT_INVALID,
          "“%s” was looked for in %s, not in an object.".formatted(field, Shape.of(item).words()));
    }
    JsonNode value = field.isBlank() ? item : find(item, field).orElse(Json.NODES.nullNode());
    if (value.isNull()) {
      return new Changed.To(item);
    }
    return switch (change.of(value, item)) {
      case Changed.To(var result) -> new Changed.To(put(item, result));
      case Changed.Bad bad -> bad;
      case Changed.GivenUp givenUp -> givenUp;
    };
  }

  /// The field of this name or, where there is none, what a path with dots leads to.
  static Optional<JsonNode> find(JsonNode item, String field) {
    JsonNode value = item.path(field);
    int dot = field.indexOf('.');
    return value.isMissingNode() && dot > 0
        ? find(item.path(field.substring(0, dot)), field.substring(dot + 1))
        : Optional.of(value).filter(found -> !found.isMissingNode());
  }

  /// The item with the result in its place. Nothing that is shared with the input is changed.
  private JsonNode put(JsonNode item, JsonNode result) {
    String target = into.isBlank() ? field : into;
    return target.isBlank() || !(item instanceof ObjectNode object)
        ? result
        : put(object, target, result);
  }

  private static ObjectNode put(ObjectNode object, String path, JsonNode result) {
    ObjectNode copy = Json.object();
    copy.setAll(object);
    int dot = path.indexOf('.');
    if (dot > 0
        && !object.has(path)
        && object.path(path.substring(0, dot)) instanceof ObjectNode inner) {
      copy.set(path.substring(0, dot), put(inner, path.substring(dot + 1), result));
    } else {
      copy.set(path, result);
    }
    return copy;
  }

  private static ObjectNode aside(JsonNode item, Error error) {
    ObjectNode aside = Json.object();
    aside.set("item", item);
    aside.putObject("error").put("code", error.code()).put("message", error.message());
    return aside;
  }

  private static ActionResult fatal(int index, Error error) {
    return new ActionResult.FatalError(
        new Error(error.code(), "Item " + index + ": " + error.message()));
  }
}
