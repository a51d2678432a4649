@NullMarked
package dev.patchbay.nodes.http;

import org.jspecify.annotations.NullMarked;
