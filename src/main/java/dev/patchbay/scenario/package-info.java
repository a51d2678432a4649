/// The document: scenarios, their graphs, the changes that may be made to them and the rules they
/// obey.
///
/// A [Graph] is an immutable value. Every edit is a [Change]; [GraphEditor] applies it or says why
/// not, and hands back the inverse. What is already wrong when a graph arrives from outside is
/// never thrown away: edges that break a rule are marked [Edge#broken] and stay in the document,
/// outside what the walk sees ([Graph#soundEdges]).
///
/// Positions of nodes inside a container are relative to the container, as in React Flow. The inner
/// side of a container is reached by its handles `start` and `end`; edges there belong to the inner
/// level, so every level is a graph of its own and no edge crosses a border.
@NullMarked
package dev.patchbay.scenario;

import org.jspecify.annotations.NullMarked;
