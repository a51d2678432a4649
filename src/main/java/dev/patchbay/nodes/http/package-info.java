/// The type that calls an HTTP service.
///
/// Everything that can be wrong with a request is found while planning it, so that a dry run shows
/// it; performing is one call of the wire and one switch over the answer.
@NullMarked
package dev.patchbay.nodes.http;

import org.jspecify.annotations.NullMarked;
