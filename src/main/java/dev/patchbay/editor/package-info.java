/// Editing a graph without a toolkit: the session with its history, gestures fed with plain pointer
/// records, hit testing, the clipboard, and the operations behind every command of the canvas.
///
/// Nothing here knows JavaFX; a window shows an [EditorState] and passes on what the pointer did.
@NullMarked
package dev.patchbay.editor;

import org.jspecify.annotations.NullMarked;
