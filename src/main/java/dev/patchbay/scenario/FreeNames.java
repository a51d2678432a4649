package dev.patchbay.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Hands out names that nobody has yet: the wanted one, else the same with a number behind it.
/// Takes constant time for each, however many want the same.
public final class FreeNames {
  private final String separator;
  private final Set<String> taken;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param separator what stands before the number
  public FreeNames(String separator, Collection<String> taken) {
    this.separator = separator;
    this.taken = new HashSet<>(taken);
  }

  /// Takes the name as it is; false when somebody has it.
  public boolean take(String name) {
    return taken.add(name);
  }

  /// Takes the name, or the first one like it that is free.
  public String takeLike(String wanted) {
    if (taken.add(wanted)) {
      return wanted;
    }
    int number = numbers.getOrDefault(wanted, 2);
    while (!taken.add(wanted + separator + number)) {
      number++;
    }
    numbers.put(wanted, number + 1);
    return wanted + separator + number;
  }
}
