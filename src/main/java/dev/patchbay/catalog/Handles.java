package dev.patchbay.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The handles of one node, in the order they are drawn. Ids are unique among the inputs and among
/// the outputs; a double id is dropped, because handles must come out of any config, even a broken
/// one.
public record Handles(List<Handle> inputs, List<Handle> outputs) {
  public static final Handles NONE = new Handles(List.of(), List.of());

  public Handles {
    inputs = distinct(inputs);
    outputs = distinct(outputs);
  }

  public Optional<Handle> input(String id) {
    return inputs.stream().filter(handle -> handle.id().equals(id)).findFirst();
  }

  public Optional<Handle> output(String id) {
    return outputs.stream().filter(handle -> handle.id().equals(id)).findFirst();
  }

  public Handles withOutput(Handle handle) {
    return new Handles(inputs, Stream.concat(outputs.stream(), Stream.of(handle)).toList());
  }

  private static List<Handle> distinct(List<Handle> handles) {
    var seen = new HashSet<String>();
    return handles.stream().filter(handle -> seen.add(handle.id())).toList();
  }
}
