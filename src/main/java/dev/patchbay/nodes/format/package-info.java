/// Types that read and write the formats that other systems speak, and check data against a schema.
///
/// Text comes in from outside, so reading is bounded in size and depth, reports where it stopped,
/// and never looks outside the text: no DOCTYPE, no entity, no remote schema.
///
/// Decision: XML is read with the JDK's pull parser and not as a Jackson tree, which cannot tell
/// attributes from elements and forgets namespaces.
@NullMarked
package dev.patchbay.nodes.format;

import org.jspecify.annotations.NullMarked;
