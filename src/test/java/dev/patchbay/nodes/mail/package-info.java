@NullMarked
package dev.patchbay.nodes.mail;

import org.jspecify.annotations.NullMarked;
