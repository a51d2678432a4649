/// What all parts of the window share: commands, and the formats in which parts hand things over.
@NullMarked
package dev.patchbay.ui.session;

import org.jspecify.annotations.NullMarked;
