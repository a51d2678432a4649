/// What a trigger, an action and a container are, the registries that list them, and the [Wire]
/// through which an action may touch the world.
///
/// A dry run is safe because it has no `Wire` to lend: `plan` and `describe` are pure, `perform`
/// alone takes a `Wire`, and there is no flag to forget. What waits is safe because waiting is data
/// too: a [Suspension] says until when, and a dry run goes on with the answer it foresees.
///
/// Decision: If, Switch and Merge are ordinary pure actions. What the walk must know of them is in
/// their handles (`many` inputs, exclusive outputs); only For each, which walks a part of the graph
/// many times, is a type of its own.
@NullMarked
package dev.patchbay.catalog;

import org.jspecify.annotations.NullMarked;
