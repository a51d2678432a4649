package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Parsed;
import java.util.function.Supplier;

/// A scenario to start from.
///
/// @param create stores a copy of it; does I/O
public record Example(
    String title, String description, Sketch sketch, Supplier<Parsed<Scenario>> create) {}
