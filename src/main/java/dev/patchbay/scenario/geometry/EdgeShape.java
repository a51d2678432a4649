package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import java.util.List;
import java.util.Optional;

/// How an edge runs from its source to its target: the edge types of React Flow 12 with their
/// `pathOptions`. Options from a file may say anything; they are pulled back into the range named
/// here, and only NaN is refused, so that a strange file still gives a picture.
public sealed interface EdgeShape {
  EdgeShape BEZIER = new Bezier(0.25);
  EdgeShape SIMPLE_BEZIER = new SimpleBezier();
  EdgeShape STRAIGHT = new Straight();
  EdgeShape STEP = new Step(20);
  EdgeShape SMOOTH_STEP = new SmoothStep(20, 5, 0.5);

  /// The line from the source handle's anchor on its side to that of the target.
  EdgePath path(Point source, Side sourceSide, Point target, Side targetSide);

  /// The edge type in React Flow files.
  String type();

  /// The shape with this edge type and the options React Flow has by default.
  static Optional<EdgeShape> ofType(String type) {
    return switch (type) {
      case "default", "bezier" -> Optional.of(BEZIER);
      case "simplebezier" -> Optional.of(SIMPLE_BEZIER);
      case "straight" -> Optional.of(STRAIGHT);
      case "step" -> Optional.of(STEP);
      case "smoothstep" -> Optional.of(SMOOTH_STEP);
      default -> Optional.empty();
    };
  }

  /// A curve that leaves its handles at a right angle, and swings out when the other end lies
  /// behind.
  ///
  /// @param curvature how far it swings out, 0 to 10
  record Bezier(double curvature) implements EdgeShape {
    public Bezier {
      curvature = Coordinates.limited("curvature", curvature, 0, 10);
    }

    @Override
    public EdgePath path(Point source, Side sourceSide, Point target, Side targetSide) {
      return BezierCurve.path(
          source,
          BezierCurve.control(source, sourceSide, target, curvature),
          BezierCurve.control(target, targetSide, source, curvature),
          target);
    }

    @Override
    public String type() {
      return "default";
    }
  }

  /// A curve whose control points lie halfway between its ends.
  record SimpleBezier() implements EdgeShape {
    @Override
    public EdgePath path(Point source, Side sourceSide, Point target, Side targetSide) {
      return BezierCurve.path(
          source,
          BezierCurve.halfway(source, sourceSide, target),
          BezierCurve.halfway(target, targetSide, source),
          target);
    }

    @Override
    public String type() {
      return "simplebezier";
    }
  }

  /// A straight line; the sides do not matter.
  record Straight() implements EdgeShape {
    @Override
    public EdgePath path(Point source, Side sourceSide, Point target, Side targetSide) {
      Point middle = source.midpoint(target);
      return new EdgePath(
          List.of(new MoveTo(source), new LineTo(target)), middle, Offsets.between(source, middle));
    }

    @Override
    public String type() {
      return "straight";
    }
  }

  /// Horizontal and vertical pieces with sharp corners.
  ///
  /// @param offset how far the line goes straight on from a handle before it turns, 0 to 10,000
  record Step(double offset) implements EdgeShape {
    public Step {
      offset = Coordinates.limited("offset", offset, 0, 10_000);
    }

    @Override
    public EdgePath path(Point source, Side sourceSide, Point target, Side targetSide) {
      return StepRoute.of(source, sourceSide, target, targetSide, offset, 0.5).rounded(0);
    }

    @Override
    public String type() {
      return "step";
    }
  }

  /// Horizontal and vertical pieces with round corners.
  ///
  /// @param offset how far the line goes straight on from a handle before it turns, 0 to 10,000
  /// @param borderRadius the radius of the corners, 0 to 10,000; less where there is no room
  /// @param stepPosition where between opposite sides the middle piece lies, 0 to 1
  record SmoothStep(double offset, double borderRadius, double stepPosition) implements EdgeShape {
    public SmoothStep {
      offset = Coordinates.limited("offset", offset, 0, 10_000);
      borderRadius = Coordinates.limited("borderRadius", borderRadius, 0, 10_000);
      stepPosition = Coordinates.limited("stepPosition", stepPosition, 0, 1);
    }

    @Override
    public EdgePath path(Point source, Side sourceSide, Point target, Side targetSide) {
      return StepRoute.of(source, sourceSide, target, targetSide, offset, stepPosition)
          .rounded(borderRadius);
    }

    @Override
    public String type() {
      return "smoothstep";
    }
  }
}
