/// Checks on the source files themselves, as the build sees them.
@NullMarked
package dev.patchbay.build;

import org.jspecify.annotations.NullMarked;
