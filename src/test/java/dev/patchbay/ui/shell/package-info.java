@NullMarked
package dev.patchbay.ui.shell;

import org.jspecify.annotations.NullMarked;
