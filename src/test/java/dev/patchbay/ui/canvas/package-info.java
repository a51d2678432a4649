@NullMarked
package dev.patchbay.ui.canvas;

import org.jspecify.annotations.NullMarked;
