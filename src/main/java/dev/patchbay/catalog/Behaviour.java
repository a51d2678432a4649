package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What an action does with its parsed config and its input.
public sealed interface Behaviour<C, I> {
  /// Computes its result from what it is given, so it runs for real everywhere, dry runs too.
  non-sealed interface Pure<C, I> extends Behaviour<C, I> {
    ActionResult run(C config, NodeIO<I> input, Programs programs);
  }

  /// Touches the world, in three steps of which only the last can.
  ///
  /// @param request the schema of `R`, the complete request that is stored before it is performed
  /// @param plan pure: resolves everything
  /// @param describe pure: what performing the request would do
  /// @param foresee pure: what will come out, if that is known before; a dry run goes on with it
  /// @param perform the one step with a [Wire], performed again with the same request on a retry
  record Effect<C, I, R extends Record>(
      Schema<R> request,
      Plan<C, I, R> plan,
      Describe<R> describe,
      Foresee<R> foresee,
      Perform<R> perform)
      implements Behaviour<C, I> {
    /// An effect whose output only the world knows.
    public Effect(Schema<R> request, Plan<C, I, R> plan, Describe<R> describe, Perform<R> perform) {
      this(request, plan, describe, _ -> Optional.empty(), perform);
    }
  }

  /// Lets the run rest until something happens outside of it. A resting run holds no thread.
  ///
  /// @param plan pure: what is waited for
  /// @param resume pure: what the node makes of what happened
  record Suspend<C, I>(Plan<C, I, Suspension> plan, Resume resume) implements Behaviour<C, I> {}

  @FunctionalInterface
  interface Resume {
    ActionResult resume(Suspension suspension, Wake wake);
  }

  @FunctionalInterface
  interface Plan<C, I, R> {
    Planned<R> plan(C config, NodeIO<I> input);
  }

  @FunctionalInterface
  interface Describe<R> {
    WouldDo describe(R request);
  }

  @FunctionalInterface
  interface Foresee<R> {
    Optional<JsonNode> foresee(R request);
  }

  @FunctionalInterface
  interface Perform<R> {
    ActionResult perform(R request, Wire wire);
  }
}
