package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns keystrokes into edits: what is typed into one field without a pause becomes one commit, so
/// that undo takes back an edit, not a letter.
///
/// The owner calls [#flush] when the pause has passed or the focus leaves the field.
public final class EditBurst {
  private final Consumer<ObjectNode> commit;
  private JsonNode model = Json.object();
  private Optional<Pending> pending = Optional.empty();

  private record Pending(String field, JsonNode value) {}

  public EditBurst(Consumer<ObjectNode> commit) {
    this.commit = commit;
  }

  /// The field at the pointer was typed into; `value` is the whole value with it.
  public void typed(JsonNode value, String field) {
    if (pending.isPresent() && !pending.get().field().equals(field)) {
      flush();
    }
    pending = value.equals(model) ? Optional.empty() : Optional.of(new Pending(field, value));
  }

  /// The value to show for this model: what is being typed stays on top.
  public JsonNode shown(JsonNode newModel) {
    boolean moved = !newModel.equals(model);
    model = newModel;
    if (moved && pending.isPresent()) {
      Pending typed = pending.get();
      pending =
          JsonPlace.replaced(newModel, typed.field(), typed.value().at(typed.field()))
              .map(value -> new Pending(typed.field(), value));
    }
    return pending.map(Pending::value).orElse(model);
  }

  public boolean isPending() {
    return pending.isPresent();
  }

  /// Commits what was typed, once.
  public void flush() {
    Optional<Pending> typed = pending;
    pending = Optional.empty();
    if (typed.isPresent() && typed.get().value() instanceof ObjectNode value) {
      model = value;
      commit.accept(value);
    }
  }
}
