package dev.patchbay.expression.jsonata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The built-in functions. `$eval` is left out on purpose: a program must be what its author wrote.
public final class Library {
  private static final Map<String, JsonNode> FUNCTIONS =
      Stream.of(
              NumberFunctions.all(),
              TextFunctions.all(),
              CodingFunctions.all(),
              RegexFunctions.all(),
              ListFunctions.all(),
              ObjectFunctions.all(),
              HigherOrderFunctions.all(),
              TimeFunctions.all())
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableMap(Function.Builtin::name, Values::function));

  private Library() {}

  /// Names without `$`, for completion.
  public static Set<String> names() {
    return FUNCTIONS.keySet();
  }

  static JsonNode function(String name) {
    JsonNode function = FUNCTIONS.get(name);
    return function == null ? Values.MISSING : function;
  }

  static Function.Builtin define(String name, String signature, Function.Body body) {
    return new Function.Builtin(name, Signature.parse(signature), body);
  }

  /// As most functions are: nothing in, nothing out.
  static Function.Builtin strict(String name, String signature, Function.Body body) {
    return define(
        name, signature, arguments -> arguments.has(0) ? body.call(arguments) : Values.MISSING);
  }

}
