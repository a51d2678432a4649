package dev.patchbay.expression;

import dev.patchbay.schema.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A configuration without templates. With errors it is not to be used: the templates that failed
/// are still in it. Warnings only say what a reader may have meant otherwise.
public record Resolution(JsonNode config, List<Problem> errors, List<Problem> warnings) {
  public Resolution {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
