/// The contract that every built-in node type keeps, and the fixtures with which each is tried.
@NullMarked
package dev.patchbay.nodes;

import org.jspecify.annotations.NullMarked;
