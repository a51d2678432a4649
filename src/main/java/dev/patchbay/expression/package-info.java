/// Expressions in configurations: find them in text, find and rewrite what they refer to, foresee
/// the shape of what they give, check them without running anything, and run them within bounds.
///
/// A [Template] is text with `{{ … }}` in it; the language inside is JSONata
/// ([dev.patchbay.expression.jsonata]). An [Evaluator] runs one expression in a [Scope] and gives
/// an [Evaluation], whatever was thrown at it; a [ConfigResolver] does so for a whole
/// configuration.
@NullMarked
package dev.patchbay.expression;

import org.jspecify.annotations.NullMarked;
