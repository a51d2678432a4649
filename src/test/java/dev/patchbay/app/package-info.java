@NullMarked
package dev.patchbay.app;

import org.jspecify.annotations.NullMarked;
