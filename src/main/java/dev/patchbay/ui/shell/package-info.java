/// The window: the list of scenarios, the editor around the canvas, and what belongs to the program
/// as a whole.
@NullMarked
package dev.patchbay.ui.shell;

import org.jspecify.annotations.NullMarked;
