/// The list of every built-in node type.
@NullMarked
package dev.patchbay.nodes;

import org.jspecify.annotations.NullMarked;
