package dev.patchbay.expression;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// Remembers what was made of the texts used lately, without a lock on the way to it. Two
/// generations: when the younger is full it becomes the older, and the older one is forgotten.
final class Recent<V> {
  private static final int GENERATION = 500;

  /// Longer texts are made anew: they cost more memory than time.
  private static final int MAX_LENGTH = 10_000;

  private final Function<String, V> maker;
  private volatile ConcurrentMap<String, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentMap<String, V> old = new ConcurrentHashMap<>();

  Recent(Function<String, V> maker) {
    this.maker = maker;
  }

  V get(String text) {
    V value = young.get(text);
    if (value != null) {
      return value;
    }
    value = old.get(text);
    if (value == null) {
      value = maker.apply(text);
    }
    if (text.length() <= MAX_LENGTH) {
      remember(text, value);
    }
    return value;
  }

  private void remember(String text, V value) {
    if (young.size() >= GENERATION) {
      turn();
    }
    young.put(text, value);
  }

  private synchronized void turn() {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
