/// What is expected of the document: its changes, its rules and its names.
@NullMarked
package dev.patchbay.scenario;

import org.jspecify.annotations.NullMarked;
