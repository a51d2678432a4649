package dev.patchbay.nodes.http;

import dev.patchbay.schema.Help;
import jakarta.validation.constraints.NotBlank;

/// One name with one value, in a query, a form or the headers; a name may occur again.
record Pair(
    @NotBlank @Help("As the service expects it.") String name,
    @Help("Text or an expression, such as {{ $.id }}.") String value) {}
