package dev.patchbay.schema;

import java.util.LinkedHashMap;

/// The shape of the data that a form tree describes.
final class Shapes {
  private Shapes() {}

  static Shape of(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> Shape.TEXT;
      case FieldType.Number _ -> Shape.NUM;
      case FieldType.Switch _ -> Shape.BOOL;
      case FieldType.ListOf(var element) -> Shape.list(of(element));
      case FieldType.MapOf _ -> new Shape.Obj(new LinkedHashMap<>(), true);
      case FieldType.Fields(var fields) -> {
        var shapes = new LinkedHashMap<String, Shape.Field>();
        fields.forEach(f -> shapes.put(f.name(), new Shape.Field(of(f.type()), !f.optional())));
        yield new Shape.Obj(shapes, false);
      }
      case FieldType.Alternatives(var options) ->
          new Shape.OneOf(options.stream().map(option -> of(option.fields())).toList());
      case FieldType.Json _ -> Shape.UNKNOWN;
    };
  }
}
