package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;

/// A text that is usually one of many known ones.
final class SearchBody implements FieldBody {
  private static final List<Option> CONTENT_TYPES =
      Stream.of(
              "application/json",
              "application/xml",
              "application/x-www-form-urlencoded",
              "application/octet-stream",
              "application/pdf",
              "text/plain",
              "text/csv",
              "text/html",
              "text/xml",
              "text/markdown")
          .map(type -> new Option(type, type))
          .toList();

  private final SearchField field;

  SearchBody(FieldSite site, List<Option> options, boolean free, Sink sink) {
    field =
        new SearchField(
            options, free, text -> sink.edited(TextBody.value(text, site.optional()), ""));
    site.describe(field);
    field.setPromptText(site.prompt());
  }

  static SearchBody contentType(FieldSite site, Sink sink) {
    return new SearchBody(site, CONTENT_TYPES, true, sink);
  }

  static SearchBody currency(FieldSite site, Sink sink) {
    return new SearchBody(
        site,
        Currency.availableCurrencies()
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .map(currency ->
                new Option(
                    currency.getCurrencyCode(),
                    currency.getCurrencyCode() + " · " + currency.getDisplayName(Locale.ENGLISH)))
            .toList(),
        true,
        sink);
  }

  /// @param now at which the offsets shown are the right ones
  static SearchBody timeZone(FieldSite site, Instant now, Sink sink) {
    return new SearchBody(site, zones(now), false, sink);
  }

  private static List<Option> zones(Instant now) {
    record Zone(String id, ZoneOffset offset) {}
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || id.contains("/") && !id.matches("(Etc|SystemV)/.*"))
        .map(id -> new Zone(id, ZoneId.of(id).getRules().getOffset(now)))
        .sorted(
            Comparator.comparing((Zone zone) -> !zone.id().equals("UTC")).thenComparing(Zone::id))
        .map(zone ->
            new Option(
                zone.id(),
                zone.id().equals("UTC")
                    ? "UTC"
                    : "%s (UTC%s)"
                        .formatted(
                            zone.id().replace('_', ' '),
                            zone.offset().getTotalSeconds() == 0 ? "" : zone.offset().getId())))
        .toList();
  }

  @Override
  public Region view() {
    return field;
  }

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer();
  }

  @Override
  public void show(JsonNode value) {
    field.show(TextBody.text(value));
  }

  @Override
  public void focus(String pointer) {
    field.requestFocus();
  }
}
