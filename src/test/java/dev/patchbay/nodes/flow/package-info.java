@NullMarked
package dev.patchbay.nodes.flow;

import org.jspecify.annotations.NullMarked;
