package dev.patchbay.editor;

import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.editor.Pointer.Modifiers;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.AutoPan;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state machine behind the pointer: idle, pressed, dragging. It is fed with plain records,
/// shows its feedback in the session, and on release proposes one change.
public final class Gestures {
  /// How far the pointer goes before a press becomes a drag, in pixels.
  private static final double THRESHOLD = 3;

  private final Session session;
  private @Nullable Pressed pressed;
  private @Nullable Drag drag;
  private Pointer last = Pointer.at(0, 0);

  /// @param wasSelected whether the node under the press had been selected before it
  private record Pressed(Pointer pointer, Hit hit, boolean wasSelected) {}

  public Gestures(Session session) {
    this.session = session;
  }

  /// Whether something is being dragged.
  public boolean dragging() {
    return drag != null;
  }

  /// What is under the pointer.
  public Hit hit(Point screen) {
    EditorState state = session.state();
    return Resizing.at(session, screen)
        .orElseGet(() ->
            session
                .index()
                .at(state.viewport().toWorld(screen), state.viewport().zoom(), state.selection()));
  }

  public Request press(Pointer pointer) {
    last = pointer;
    if (drag != null) {
      // A second button while dragging means nothing.
      return Request.NOTHING;
    }
    Hit hit = hit(pointer.screen());
    Selection before = session.state().selection();
    pressed =
        new Pressed(
            pointer, hit, hit instanceof Hit.OnNode(String id) && before.nodes().contains(id));
    if (pointer.button() == Button.PRIMARY && !pointer.modifiers().space()) {
      selectPressed(pointer, hit, before);
      if (pointer.clicks() == 2) {
        pressed = null;
        return doubleClick(pointer, hit);
      }
    }
    if (pointer.button() == Button.SECONDARY) {
      selectForMenu(hit, before);
    }
    return Request.NOTHING;
  }

  public Request move(Pointer pointer) {
    last = pointer;
    Pressed start = pressed;
    if (drag == null && start != null && far(start.pointer(), pointer)) {
      drag = begin(start);
    }
    Drag current = drag;
    if (current != null) {
      session.show(current.move(pointer));
    }
    return Request.NOTHING;
  }

  public Request release(Pointer pointer) {
    last = pointer;
    Pressed start = pressed;
    Drag current = drag;
    pressed = null;
    drag = null;
    if (current != null) {
      session.show(Feedback.NONE);
      return current.drop(pointer);
    }
    return start == null ? Request.NOTHING : click(start, pointer);
  }

  /// Esc, or the window lost the pointer: everything is as it was before the press.
  ///
  /// @return whether there was anything to cancel
  public boolean cancel() {
    Drag current = drag;
    pressed = null;
    drag = null;
    if (current == null) {
      return false;
    }
    current.cancel();
    session.show(Feedback.NONE);
    return true;
  }

  /// A key went down or up: what is shown follows at once, without the pointer moving.
  public void modifiers(Modifiers modifiers) {
    if (drag != null) {
      move(last.with(modifiers));
    }
  }

  /// Once per frame: pans while something is dragged near the border, and says whether it did.
  public boolean tick() {
    Drag current = drag;
    if (current == null || !current.autoPans()) {
      return false;
    }
    EditorState state = session.state();
    Delta speed = AutoPan.speed(last.screen(), state.width(), state.height());
    if (speed.length() == 0) {
      return false;
    }
    session.view().pan(speed.dx(), speed.dy());
    session.show(current.move(last));
    return true;
  }

  private Drag begin(Pressed start) {
    Pointer at = start.pointer();
    if (at.button() == Button.SECONDARY
        && at.modifiers().command()
        && !session.state().readOnly()) {
      return new CutDrag(session, at);
    }
    if (at.button() != Button.PRIMARY || at.modifiers().space()) {
      return new PanDrag(session, at);
    }
    boolean locked = session.state().readOnly();
    return switch (start.hit()) {
      case Hit.OnNode(String id) -> locked ? new PanDrag(session, at) : moving(at, id);
      case Hit.OnHandle(HandleRef handle) ->
          locked ? new PanDrag(session, at) : ConnectDrag.from(session, handle);
      case Hit.OnEdgeEnd(String edge, boolean sourceEnd) ->
          locked
              ? new PanDrag(session, at)
              : ConnectDrag.reconnect(session, edge, sourceEnd)
                  .orElseGet(() -> new BoxDrag(session, at));
      case Hit.OnGrip(String id, Grip grip) ->
          session
              .layout()
              .box(id)
              .<Drag>map(box -> new ResizeDrag(session, at, box, grip))
              .orElseGet(() -> new BoxDrag(session, at));
      case Hit.OnEdge _, Hit.Inside _, Hit.Nothing _ ->
          at.modifiers().alt() && !locked ? new CutDrag(session, at) : new BoxDrag(session, at);
    };
  }

  private Drag moving(Pointer at, String id) {
    if (!session.state().selection().nodes().contains(id)) {
      session.select(Selection.ofNode(id));
    }
    Optional<Box> box = session.layout().box(id);
    return box.<Drag>map(b -> new MoveDrag(session, at, b))
        .orElseGet(() -> new BoxDrag(session, at));
  }

  /// A press selects at once, so that a drag takes along what it should.
  private void selectPressed(Pointer pointer, Hit hit, Selection before) {
    Optional<Selection> under = under(hit);
    if (under.isEmpty() || pointer.modifiers().command()) {
      return;
    }
    if (pointer.modifiers().shift()) {
      session.select(before.plus(under.get()));
    } else if (hit instanceof Hit.OnEdge || !contains(before, under.get())) {
      session.select(under.get());
    }
  }

  private Request click(Pressed start, Pointer pointer) {
    if (pointer.button() == Button.SECONDARY) {
      return new Request.Menu(pointer.screen(), start.hit());
    }
    if (start.pointer().button() != Button.PRIMARY || start.pointer().modifiers().space()) {
      return Request.NOTHING;
    }
    Modifiers modifiers = start.pointer().modifiers();
    Optional<Selection> under = under(start.hit());
    if (under.isPresent()) {
      if (modifiers.command()) {
        session.select(session.state().selection().toggle(under.get()));
      } else if (!modifiers.shift() && start.wasSelected()) {
        session.select(under.get());
      }
      return Request.NOTHING;
    }
    if (start.hit() instanceof Hit.OnHandle(HandleRef handle)) {
      if (session.state().readOnly()) {
        return Request.NOTHING;
      }
      return modifiers.alt() ? disconnected(handle) : quickAddAt(handle);
    }
    if (!modifiers.shift() && !modifiers.command()) {
      session.clearSelection();
    }
    return Request.NOTHING;
  }

  private Request disconnected(HandleRef handle) {
    return new Arrange(session).disconnect(handle).orElse(null)
            instanceof Applied.Refused(Problem problem)
        ? new Request.Tell(problem.message())
        : Request.NOTHING;
  }

  private Request quickAddAt(HandleRef handle) {
    return new Request.QuickAdd(
        new Insertion(session).besides(handle), Optional.of(handle), Optional.empty());
  }

  private Request doubleClick(Pointer pointer, Hit hit) {
    Point world = session.state().viewport().toWorld(pointer.screen());
    return switch (hit) {
      case Hit.OnNode(String id) -> new Request.Open(id);
      case Hit.OnEdge(String edge) ->
          session.state().readOnly()
              ? Request.NOTHING
              : new Request.QuickAdd(world, Optional.empty(), Optional.of(edge));
      case Hit.Inside _, Hit.Nothing _ ->
          session.state().readOnly() ? Request.NOTHING : Request.quickAdd(world);
      case Hit.OnGrip(String id, Grip _) -> new Request.Open(id);
      case Hit.OnHandle _, Hit.OnEdgeEnd _ -> Request.NOTHING;
    };
  }

  private void selectForMenu(Hit hit, Selection before) {
    under(hit)
        .ifPresentOrElse(
            under -> {
              if (!contains(before, under)) {
                session.select(under);
              }
            },
            session::clearSelection);
  }

  private static Optional<Selection> under(Hit hit) {
    return switch (hit) {
      case Hit.OnNode(String id) -> Optional.of(Selection.ofNode(id));
      case Hit.OnEdge(String id) -> Optional.of(Selection.ofEdge(id));
      case Hit.OnEdgeEnd(String id, boolean _) -> Optional.of(Selection.ofEdge(id));
      case Hit.OnGrip(String id, Grip _) -> Optional.of(Selection.ofNode(id));
      case Hit.OnHandle _, Hit.Inside _, Hit.Nothing _ -> Optional.empty();
    };
  }

  private static boolean contains(Selection all, Selection part) {
    return all.nodes().containsAll(part.nodes()) && all.edges().containsAll(part.edges());
  }

  private static boolean far(Pointer start, Pointer now) {
    return start.screen().distanceTo(now.screen()) >= THRESHOLD;
  }
}
