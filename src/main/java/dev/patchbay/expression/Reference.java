package dev.patchbay.expression;

import java.util.List;

/// Something that an expression reads from its scope. `start` and `end` are its place in the
/// source, `path` the fields below it as far as they are written out.
public sealed interface Reference {
  int start();

  int end();

  /// The same reference in a text in which the expression starts at `by`.
  Reference shifted(int by);

  /// `$nodes.name.path…`; `nameStart` and `nameEnd` are the place of the name, quotes included.
  record Node(String name, List<String> path, int start, int end, int nameStart, int nameEnd)
      implements Reference {
    public Node {
      path = List.copyOf(path);
    }

    @Override
    public Node shifted(int by) {
      return new Node(name, path, start + by, end + by, nameStart + by, nameEnd + by);
    }
  }

  record Trigger(List<String> path, int start, int end) implements Reference {
    public Trigger {
      path = List.copyOf(path);
    }

    @Override
    public Trigger shifted(int by) {
      return new Trigger(path, start + by, end + by);
    }
  }

  record Run(List<String> path, int start, int end) implements Reference {
    public Run {
      path = List.copyOf(path);
    }

    @Override
    public Run shifted(int by) {
      return new Run(path, start + by, end + by);
    }
  }

  /// `$vars.name`
  record Variable(String name, int start, int end) implements Reference {
    @Override
    public Variable shifted(int by) {
      return new Variable(name, start + by, end + by);
    }
  }

  record Item(List<String> path, int start, int end) implements Reference {
    public Item {
      path = List.copyOf(path);
    }

    @Override
    public Item shifted(int by) {
      return new Item(path, start + by, end + by);
    }
  }

  record Index(int start, int end) implements Reference {
    @Override
    public Index shifted(int by) {
      return new Index(start + by, end + by);
    }
  }

  /// The node's input: `$.path`, `$$.path`, or a bare `path`.
  record Input(List<String> path, int start, int end) implements Reference {
    public Input {
      path = List.copyOf(path);
    }

    @Override
    public Input shifted(int by) {
      return new Input(path, start + by, end + by);
    }
  }
}
