/// Types that start runs: by hand, by a form, by a call from outside and by the clock.
@NullMarked
package dev.patchbay.nodes.trigger;

import org.jspecify.annotations.NullMarked;
