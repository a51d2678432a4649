package dev.patchbay.scenario.geometry;

/// How fast the canvas moves by itself while something is dragged near its border.
///
/// Source of the rule: `calcAutoPan` in `@xyflow/system` 0.0.84.
public final class AutoPan {
  /// How near the border it begins, in pixels.
  public static final double DISTANCE = 40;

  /// The speed at the border and beyond, in pixels per frame of 1/60 s.
  public static final double SPEED = 15;

  private AutoPan() {}

  /// What to pan the viewport by in this frame, in pixels. Positive values bring in what lies to
  /// the left or above. From the line where it begins the speed grows with the depth, from 1/40 of
  /// [#SPEED] up to all of it; outside the strip it is zero.
  ///
  /// @param pointer on the canvas, in pixels; may lie outside
  public static Delta speed(Point pointer, double width, double height) {
    return new Delta(speed(pointer.x(), width), speed(pointer.y(), height));
  }

  private static double speed(double position, double extent) {
    if (position < DISTANCE) {
      return depth(DISTANCE - position) * SPEED;
    }
    if (position > extent - DISTANCE) {
      return -depth(position - (extent - DISTANCE)) * SPEED;
    }
    return 0;
  }

  private static double depth(double pixels) {
    return Math.clamp(pixels, 1, DISTANCE) / DISTANCE;
  }
}
