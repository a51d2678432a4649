/// What is expected of reading JSON and of describing what is read.
@NullMarked
package dev.patchbay.schema;

import org.jspecify.annotations.NullMarked;
