@NullMarked
package dev.patchbay.editor;

import org.jspecify.annotations.NullMarked;
