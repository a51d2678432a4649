/// When something recurs: cron expressions, what they mean in words, and the times they fire at.
///
/// Level 1 of the design: pure, sees only `schema`, and is seen by whoever shows a schedule or
/// keeps one, so that a form promises exactly the times at which a trigger fires.
@NullMarked
package dev.patchbay.schedule;

import org.jspecify.annotations.NullMarked;
