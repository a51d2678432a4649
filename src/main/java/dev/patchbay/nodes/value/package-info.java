/// Types that change single values: times, numbers and texts, one of them or the same field of
/// every item of a list.
///
/// A value that cannot be read is never guessed at. What happens with it is the analyst's choice:
/// the node fails, null takes its place, or its item leaves by an output of its own.
@NullMarked
package dev.patchbay.nodes.value;

import org.jspecify.annotations.NullMarked;
