package dev.patchbay.nodes.value;

import dev.patchbay.schema.Label;

/// What happens with a value that does not fit.
enum IfBad {
  @Label("The node fails")
  FAIL,
  @Label("Null takes its place")
  NULL,
  @Label("Its item leaves by “bad”")
  ASIDE
}
