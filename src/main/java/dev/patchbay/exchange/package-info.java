/// Scenario files: what is written to disk, what is read from it, from us or from React Flow.
///
/// The file form is React Flow's `toObject()` with our fields under `data` and one `patchbay`
/// header object, in a fixed key order, so that differences in Git are quiet. Fields that we do not
/// know survive a round trip. Reading never throws anything away silently: what had to be repaired
/// is in the report.
@NullMarked
package dev.patchbay.exchange;

import org.jspecify.annotations.NullMarked;
