@NullMarked
package dev.patchbay.nodes.data;

import org.jspecify.annotations.NullMarked;
