/// The drawer at the bottom: what goes in and out of the selected node, and everything that is
/// wrong.
@NullMarked
package dev.patchbay.ui.preview;

import org.jspecify.annotations.NullMarked;
