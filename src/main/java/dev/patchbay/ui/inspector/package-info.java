/// The panel at the right: everything about what is selected, edited in place.
@NullMarked
package dev.patchbay.ui.inspector;

import org.jspecify.annotations.NullMarked;
