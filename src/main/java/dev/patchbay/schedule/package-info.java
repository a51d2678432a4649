/// When something recurs: cron expressions, what they mean in words, and the times they fire at.
///
/// Level 1 of the design: pure, sees only `schema`, and is seen by whoever shows a schedule or
/// keeps one, so that a form promises exactly the times at which a trigger fires.
///
/// Decision: patterns are read on a calendar without time zones, and [Cron] alone knows what a
/// clock change does to them, so that one rule holds whatever the cron library thinks of it.
@NullMarked
package dev.patchbay.schedule;

import org.jspecify.annotations.NullMarked;
