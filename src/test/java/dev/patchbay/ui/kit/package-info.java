/// Forms at work: every editor by keyboard, in a window without a display.
@NullMarked
package dev.patchbay.ui.kit;

import org.jspecify.annotations.NullMarked;
