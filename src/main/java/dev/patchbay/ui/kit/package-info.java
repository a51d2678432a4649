/// Widgets that more than one screen uses: forms made from a schema, views of JSON, code fields,
/// icons and the theme. Nothing here knows a scenario.
@NullMarked
package dev.patchbay.ui.kit;

import org.jspecify.annotations.NullMarked;
