package dev.patchbay.catalog;

/// How a trigger's events come in.
public sealed interface Arrival {
  /// A person starts it.
  record Manual() implements Arrival {}

  /// Somebody calls us.
  record Inbound() implements Arrival {}

  /// The clock starts it.
  record Timed() implements Arrival {}

  /// We ask somebody regularly.
  record Polled() implements Arrival {}
}
