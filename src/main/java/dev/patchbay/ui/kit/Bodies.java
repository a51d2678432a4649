package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FormatRules;
import dev.patchbay.schema.Formats;
import java.util.Optional;
import java.util.function.Function;

/// The editor for every kind of field; what is listed in [Formats] is decided here.
final class Bodies {
  private Bodies() {}

  static FieldBody of(FieldType type, FieldSite site, FieldBody.Sink sink) {
    return switch (type) {
      case FieldType.Text text -> text(text, site, sink);
      case FieldType.Number _ -> new NumberBody(site, sink);
      case FieldType.Switch _ -> new SwitchBody(site, sink);
      case FieldType.Choice(var options) ->
          new ChoiceBody(site, options, site.label().isEmpty(), sink);
      case FieldType.ListOf(var element) -> list(element, site, sink);
      case FieldType.MapOf(var value) ->
          GridKind.simple(value)
              ? new GridBody(GridKind.Names.of(value, site), site, sink)
              : new MapBody(value, site, sink);
      case FieldType.Fields fields ->
          site.optional()
              ? new OptionalBody(fields, site, sink)
              : new RecordBody(fields, site.style(), site.defaults(), sink);
      case FieldType.Alternatives alternatives ->
          site.optional()
              ? new OptionalBody(alternatives, site, sink)
              : new AlternativesBody(alternatives, site, sink);
      case FieldType.Json _ -> new ValueBody(site, sink);
    };
  }

  private static FieldBody list(FieldType element, FieldSite site, FieldBody.Sink sink) {
    return switch (element) {
      case FieldType.Choice(var options) -> new CheckListBody(site, options, sink);
      case FieldType.Fields fields when GridKind.simple(fields) ->
          new GridBody(GridKind.Records.of(fields, site), site, sink);
      case FieldType.ListOf(FieldType.Text cell) when GridKind.simple(cell) ->
          new TableBody(TableKind.LISTS, site, sink);
      case FieldType.MapOf(FieldType.Text cell) when GridKind.simple(cell) ->
          new TableBody(TableKind.MAPS, site, sink);
      case FieldType.Text _, FieldType.Number _, FieldType.Switch _, FieldType.Json _ ->
          GridKind.simple(element)
              ? new GridBody(GridKind.Plain.of(element, site), site, sink)
              : new ListBody(element, site, sink);
      case FieldType.Fields _, FieldType.Alternatives _, FieldType.ListOf _, FieldType.MapOf _ ->
          new ListBody(element, site, sink);
    };
  }

  private static FieldBody text(FieldType.Text text, FieldSite site, FieldBody.Sink sink) {
    if (text.program()) {
      return new CodeBody(site, CodeField.Kind.PROGRAM, sink);
    }
    String format = text.format().orElse("");
    if (Formats.isConnection(format)) {
      return new ConnectionBody(site, format, sink);
    }
    return switch (format) {
      case Formats.DATE, Formats.TIME, Formats.DATE_TIME ->
          new TemporalBody(site, format, site.style().clock(), sink);
      case Formats.DURATION -> new DurationBody(site, sink);
      case Formats.CRON -> new CronBody(site, site.style().clock(), sink);
      case Formats.TIME_ZONE -> SearchBody.timeZone(site, site.style().clock().instant(), sink);
      case Formats.COLOUR -> new ColourBody(site, sink);
      case Formats.FILE -> new FileBody(site, false, FileBody::askForFile, sink);
      case Formats.FOLDER -> new FileBody(site, true, FileBody::askForFolder, sink);
      case Formats.URL ->
          new TextBody(site, icon(site, "mdi2l-link-variant"), Addresses::url, sink);
      case Formats.EMAIL ->
          new TextBody(site, icon(site, "mdi2e-email-outline"), Addresses::email, sink);
      case Formats.MAILBOX ->
          new TextBody(site, icon(site, "mdi2e-email-outline"), _ -> Hint.NONE, sink);
      case Formats.CONTENT_TYPE -> SearchBody.contentType(site, sink);
      case Formats.CURRENCY -> SearchBody.currency(site, sink);
      case Formats.SCENARIO ->
          new TextBody(site, icon(site, "mdi2s-sitemap-outline"), _ -> Hint.NONE, sink);
      case Formats.REGEX -> new RegexBody(site, sink);
      case Formats.JSON ->
          new CodeBody(site, CodeField.Kind.JSON_TEXT, byFormat(Formats.JSON), sink);
      case Formats.SQL, Formats.XML, Formats.HTML, Formats.CSS, Formats.CSV ->
          new CodeBody(site, CodeField.Kind.CODE, sink);
      case Formats.MARKDOWN -> new CodeBody(site, CodeField.Kind.TEXT, sink);
      case Formats.SECRET -> new SecretBody(site, sink);
      default -> plain(text, site, sink);
    };
  }

  /// In a list or grid every row would repeat it.
  private static Optional<String> icon(FieldSite site, String literal) {
    return site.label().isEmpty() ? Optional.empty() : Optional.of(literal);
  }

  /// A text without a format, or in one that nobody here knows, which is said.
  private static FieldBody plain(FieldType.Text text, FieldSite site, FieldBody.Sink sink) {
    Hint unknown =
        text.format()
            .<Hint>map(format -> new Hint.Note(Strings.UNKNOWN_FORMAT.formatted(format)))
            .orElse(Hint.NONE);
    return text.multiline()
        ? new CodeBody(site, CodeField.Kind.TEXT, _ -> unknown, sink)
        : new TextBody(site, Optional.empty(), _ -> unknown, sink);
  }

  /// What the format alone says about a text; nothing about one with a template in it.
  static Function<String, Hint> byFormat(String format) {
    return text ->
        Templates.occursIn(text)
            ? Hint.NONE
            : FormatRules.wrong(format, text).<Hint>map(Hint.Wrong::new).orElse(Hint.NONE);
  }
}
