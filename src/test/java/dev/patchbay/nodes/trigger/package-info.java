@NullMarked
package dev.patchbay.nodes.trigger;

import org.jspecify.annotations.NullMarked;
