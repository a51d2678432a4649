/// The designer's window, and [Wiring], which shows the program as a parts list.
@NullMarked
package dev.patchbay.app;

import org.jspecify.annotations.NullMarked;
