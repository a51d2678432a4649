package dev.patchbay.catalog;

/// How a trigger's events come in.
public sealed interface Arrival {
  /// A person starts it.
  record Manual() implements Arrival {}

  /// Somebody calls us.
  record Inbound() implements Arrival {}

  /// The clock starts it. The event's body is the moment that was due, written as ISO 8601 with
  /// offset and zone: `2026-03-29T03:00+02:00[Europe/Berlin]`.
  record Timed(Timetable timetable) implements Arrival {}

  /// We ask somebody regularly.
  record Polled() implements Arrival {}
}
