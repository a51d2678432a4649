package dev.patchbay.scenario.geometry;

/// What part of the world a canvas shows, as React Flow writes it: `screen = world · zoom + (x,
/// y)`. So x and y are screen pixels, namely where the origin of the world appears.
///
/// The record accepts every positive zoom, because files have their own ideas; the canvas itself
/// stays between [#MIN_ZOOM] and [#MAX_ZOOM]. NaN and a zoom of zero or less are refused.
public record Viewport(double x, double y, double zoom) {
  /// How far our canvas zooms out: 4,000 nodes on one screen.
  public static final double MIN_ZOOM = 0.05;

  /// How far our canvas zooms in.
  public static final double MAX_ZOOM = 4;

  public static final Viewport IDENTITY = new Viewport(0, 0, 1);

  private static final double ZOOM_LIMIT = 1e4;
  private static final double TRANSLATION_LIMIT = Coordinates.LIMIT * ZOOM_LIMIT;

  public Viewport {
    x = Coordinates.limited("x", x, -TRANSLATION_LIMIT, TRANSLATION_LIMIT);
    y = Coordinates.limited("y", y, -TRANSLATION_LIMIT, TRANSLATION_LIMIT);
    if (zoom <= 0) {
      throw new IllegalArgumentException("zoom must be positive: " + zoom);
    }
    zoom = Coordinates.limited("zoom", zoom, 1 / ZOOM_LIMIT, ZOOM_LIMIT);
  }

  /// The viewport with the given place of the world in the middle of a canvas of this size.
  public static Viewport centredOn(Point world, double zoom, double width, double height) {
    return new Viewport(width / 2 - world.x() * zoom, height / 2 - world.y() * zoom, zoom);
  }

  public Point toWorld(Point screen) {
    return new Point((screen.x() - x) / zoom, (screen.y() - y) / zoom);
  }

  public Point toScreen(Point world) {
    return new Point(world.x() * zoom + x, world.y() * zoom + y);
  }

  public Rect toWorld(Rect screen) {
    return Rect.of(toWorld(screen.topLeft()), toWorld(new Point(screen.right(), screen.bottom())));
  }

  public Rect toScreen(Rect world) {
    return Rect.of(toScreen(world.topLeft()), toScreen(new Point(world.right(), world.bottom())));
  }

  /// The part of the world seen on a canvas of this size in pixels.
  public Rect visible(double width, double height) {
    return toWorld(new Rect(0, 0, width, height));
  }

  public Viewport pannedBy(double dx, double dy) {
    return new Viewport(x + dx, y + dy, zoom);
  }

  /// Multiplies the zoom and keeps what is under the screen point under it. At a limit the rest of
  /// the factor is dropped, so nothing slides away there.
  ///
  /// @param factor more than 0; for a wheel 2^(notches · 0.2)
  public Viewport zoomAbout(Point screen, double factor, double min, double max) {
    return zoomedTo(screen, zoom * factor, min, max);
  }

  /// Like [#zoomAbout(Point, double, double, double)], to a zoom instead of by a factor.
  public Viewport zoomedTo(Point screen, double newZoom, double min, double max) {
    double clamped = Math.clamp(newZoom, min, max);
    double ratio = clamped / zoom;
    return new Viewport(
        screen.x() - (screen.x() - x) * ratio, screen.y() - (screen.y() - y) * ratio, clamped);
  }

  /// A viewport on the way from one to the other, for animations.
  ///
  /// The zoom grows by equal factors, and the translation is a linear function of the zoom. Then
  /// every place of the world moves along a straight line on the screen, and zooming about a point
  /// leaves that point at rest all the way.
  ///
  /// @param t 0 gives `from`, 1 gives `to`, and values outside are pulled back; the caller eases it
  public static Viewport interpolate(Viewport from, Viewport to, double t) {
    if (t <= 0) {
      return from;
    }
    if (t >= 1) {
      return to;
    }
    double ratio = to.zoom / from.zoom;
    double zoom = from.zoom * Math.pow(ratio, t);
    double way = Math.abs(ratio - 1) < 1e-9 ? t : (zoom - from.zoom) / (to.zoom - from.zoom);
    return new Viewport(from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way, zoom);
  }
}
