/// The JSONata language by itself: text to [Token]s to [Expr] to a [Program] that can be run, knowing
/// nothing of nodes or scenarios.
///
/// This is our own interpreter, and it exists for one reason: every loop in it asks a [Meter] before
/// it goes on. A library cannot be bounded from outside. In the Java port of JSONata the operators
/// `&`, `=`, `**`, `|…|` and regular expressions used as functions run unbounded Java code that no
/// hook sees, `a ?: b` doubles the syntax tree, and allocation of virtual threads cannot be measured.
/// Here values *are* [tools.jackson.databind.JsonNode]s, so nothing is converted and a number that
/// merely passes through keeps its digits. Number and date pictures, which are plain formatting,
/// still come from the library. What it must do is kept as a test: the answers of the reference
/// implementation to some six hundred expressions, and a list of where we differ on purpose.
@NullMarked
package dev.patchbay.expression.jsonata;

import org.jspecify.annotations.NullMarked;
