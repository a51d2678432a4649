@NullMarked
package dev.patchbay.ui.session;

import org.jspecify.annotations.NullMarked;
