package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;

/// The editor for every kind of field.
final class Bodies {
  private Bodies() {}

  static FieldBody of(FieldType type, FieldSite site, FieldBody.Sink sink) {
    return switch (type) {
      case FieldType.Text text -> text(text, site, sink);
      case FieldType.Number _ -> new NumberBody(site, sink);
      case FieldType.Switch _ -> new SwitchBody(site, sink);
      case FieldType.Choice(var options) -> new ChoiceBody(site, options, site.optional(), sink);
      case FieldType.ListOf(var element) -> new ListBody(element, site, sink);
      case FieldType.MapOf(var value) -> new MapBody(value, site, sink);
      case FieldType.Fields fields ->
          site.optional()
              ? new OptionalBody(fields, site, sink)
              : new RecordBody(fields, site.style(), site.defaults(), sink);
      case FieldType.Alternatives alternatives ->
          site.optional()
              ? new OptionalBody(alternatives, site, sink)
              : new AlternativesBody(alternatives, site, sink);
      case FieldType.Json _ -> new JsonBody(site, sink);
    };
  }

  private static FieldBody text(FieldType.Text text, FieldSite site, FieldBody.Sink sink) {
    if (text.multiline() || text.program()) {
      return new CodeBody(site, text.program(), sink);
    }
    return text.format().filter(Bodies::connection).isPresent()
        ? new ConnectionBody(site, sink)
        : new TextBody(site, site.optional(), sink);
  }

  static boolean connection(String format) {
    return format.equals("connection") || format.startsWith("connection/");
  }
}
