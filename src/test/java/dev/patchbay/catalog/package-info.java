/// What is expected of the registries and of the catalogue of codes.
@NullMarked
package dev.patchbay.catalog;

import org.jspecify.annotations.NullMarked;
