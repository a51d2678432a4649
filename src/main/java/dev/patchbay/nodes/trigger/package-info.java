/// Types that start runs: by hand, by a form, by a call from outside and by the clock.
///
/// Decision: cron lines are read on a calendar without time zones, and [DueTimes] alone knows what
/// a clock change does to them, so that one rule holds whatever the cron library thinks of it.
@NullMarked
package dev.patchbay.nodes.trigger;

import org.jspecify.annotations.NullMarked;
