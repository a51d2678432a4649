/// Measures the canvas in a window of its own, with the events that a hand would make.
@NullMarked
package dev.patchbay.app.bench;

import org.jspecify.annotations.NullMarked;
