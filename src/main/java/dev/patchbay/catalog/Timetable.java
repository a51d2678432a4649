package dev.patchbay.catalog;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// When a trigger that the clock starts is due. Pure and total: a config that does not fit, or that
/// still holds templates, is never due.
@FunctionalInterface
public interface Timetable {
  /// The next moments strictly after the given one, in order, in the trigger's own zone; fewer than
  /// `count` when there are no more.
  List<ZonedDateTime> next(JsonNode config, Instant after, int count);
}
