/// One typed schema per record: read JSON, say what is wrong with it, and describe it.
///
/// Everything else in the program that reads configuration or data goes through this package, so
/// that a value either fits completely or comes back as a list of [Problem]s with JSON pointers.
///
/// Decision: the form tree ([FieldType]), the JSON Schema and the structural check derive from one
/// reflection over the record, instead of a second generator beside it: two readings of one record
/// can disagree, one cannot. Constraints are enforced by Hibernate Validator.
@NullMarked
package dev.patchbay.schema;

import org.jspecify.annotations.NullMarked;
