/// Types that turn data into other data, without touching the world.
@NullMarked
package dev.patchbay.nodes.data;

import org.jspecify.annotations.NullMarked;
