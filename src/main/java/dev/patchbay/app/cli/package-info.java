/// The main, and the command line: one class for every command, none of which loads JavaFX.
///
/// Exit codes: 0 fine, 1 problems found, 2 wrong use. Results go to standard output, problems to
/// standard error, each with its place, its code and one sentence.
@NullMarked
package dev.patchbay.app.cli;

import org.jspecify.annotations.NullMarked;
