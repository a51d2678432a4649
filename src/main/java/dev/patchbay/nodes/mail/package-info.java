/// The type that sends an e-mail; addresses and headers are checked before anything is sent.
@NullMarked
package dev.patchbay.nodes.mail;

import org.jspecify.annotations.NullMarked;
