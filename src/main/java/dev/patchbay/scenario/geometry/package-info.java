/// Where things lie on a canvas and how lines run between them: plain numbers in, plain numbers
/// out, without a toolkit, so that the editor, the exported picture and the tests all see the same
/// curve.
///
/// World coordinates are the units stored in a scenario; screen coordinates are pixels. Only a
/// [dev.patchbay.scenario.geometry.Viewport] turns one into the other. In both, x grows to the
/// right and y downwards. Values are never NaN and never beyond
/// [dev.patchbay.scenario.geometry.Coordinates#LIMIT]. Edge paths and fitting follow React Flow 12
/// number for number, so that a graph looks the same there and here.
@NullMarked
package dev.patchbay.scenario.geometry;

import org.jspecify.annotations.NullMarked;
