/// Published versions: what a draft does, taken apart from how it looks, kept for ever under its
/// hash, and carried elsewhere as a bundle.
///
/// [BehaviourForm] is what counts as behaviour; [PublishDraft] makes a version out of a draft;
/// [Bundle] is a version as one file. What is hashed is canonical JSON, and the hash is the
/// identity of a version on every computer, so connections stand in it by name.
@NullMarked
package dev.patchbay.release;

import org.jspecify.annotations.NullMarked;
