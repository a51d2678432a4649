/// Types that start runs: by hand and by a call from outside.
@NullMarked
package dev.patchbay.nodes.trigger;

import org.jspecify.annotations.NullMarked;
