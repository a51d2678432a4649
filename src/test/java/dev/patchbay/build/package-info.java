/// Checks on the source and class files themselves, as the build sees them.
@NullMarked
package dev.patchbay.build;

import org.jspecify.annotations.NullMarked;
