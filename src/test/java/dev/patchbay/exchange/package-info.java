/// What is expected of files: nothing is lost, and whatever is wrong is said.
@NullMarked
package dev.patchbay.exchange;

import org.jspecify.annotations.NullMarked;
