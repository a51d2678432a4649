/// How a scenario walks: the pure [Walk], and the dry run that shows what every node would do.
///
/// A dry run cannot have a side effect, because nothing here has a [dev.patchbay.catalog.Wire]: it
/// runs pure nodes, and of effects only `plan` and `describe`.
@NullMarked
package dev.patchbay.engine;

import org.jspecify.annotations.NullMarked;
