/// Types that decide where data goes next and when: branch, join, repeat, wait, call and stop.
///
/// If, Switch and Merge are pure: they hand on what they get and never look at the graph; which
/// nodes run because of it is the walk's business.
@NullMarked
package dev.patchbay.nodes.flow;

import org.jspecify.annotations.NullMarked;
