package dev.patchbay.ui.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;

/// A picture in opaque device pixels with the few shapes that the canvas needs, anti-aliased by the
/// distance of a pixel's middle from the shape. Colours are 0xRRGGBB.
///
/// Stroking thousands of curves is what makes a canvas slow; this does nothing but what lines need.
final class Pixels {
  /// The bits behind the point of a position along a line.
  private static final int BITS = 14;

  private static final int ONE = 1 << BITS;
  private static final double ROOT = Math.sqrt(2);

  private final int width;
  private final int height;
  private final IntBuffer buffer;
  private final int[] argb;

  /// Nothing outside of these is touched; right and bottom are the first that are not.
  private int clipLeft;

  private int clipTop;
  private int clipRight;
  private int clipBottom;

  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
    this.buffer = IntBuffer.wrap(argb);
    this.clipRight = width;
    this.clipBottom = height;
  }

  /// From now on only this part is drawn on.
  void clip(Area area) {
    clipLeft = Math.max(0, area.left());
    clipTop = Math.max(0, area.top());
    clipRight = Math.min(width, area.right());
    clipBottom = Math.min(height, area.bottom());
  }

  /// The part that is drawn on.
  Area clip() {
    return new Area(clipLeft, clipTop, clipRight, clipBottom);
  }

  /// The whole picture.
  Area area() {
    return new Area(0, 0, width, height);
  }

  /// Moves the picture; what comes in at the borders is what was there.
  void shift(int dx, int dy) {
    int rows = height - Math.abs(dy);
    int columns = width - Math.abs(dx);
    int from = Math.max(0, -dx);
    int to = Math.max(0, dx);
    if (columns <= 0) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      int row = dy > 0 ? height - 1 - i : i;
      System.arraycopy(argb, (row - dy) * width + from, argb, row * width + to, columns);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The pixels themselves, as ARGB.
  IntBuffer buffer() {
    return buffer;
  }

  int at(int x, int y) {
    return argb[y * width + x] & 0xffffff;
  }

  void clear(int rgb) {
    for (int row = clipTop; row < clipBottom && clipLeft < clipRight; row++) {
      Arrays.fill(argb, row * width + clipLeft, row * width + clipRight, 0xff000000 | rgb);
    }
  }

  /// @param alpha 0 to 256
  void blend(int x, int y, int rgb, int alpha) {
    if (x >= clipLeft && y >= clipTop && x < clipRight && y < clipBottom && alpha > 0) {
      blendInside(y * width + x, rgb, alpha);
    }
  }

  private void blendInside(int i, int rgb, int alpha) {
    if (alpha >= 256) {
      argb[i] = 0xff000000 | rgb;
      return;
    }
    int old = argb[i];
    int rb = old & 0xff00ff;
    int g = old & 0x00ff00;
    rb += (((rgb & 0xff00ff) - rb) * alpha) >> 8;
    g += (((rgb & 0x00ff00) - g) * alpha) >> 8;
    argb[i] = 0xff000000 | (rb & 0xff00ff) | (g & 0x00ff00);
  }

  /// A straight stroke. Its ends are cut across the longer axis, so that pieces of a polyline meet
  /// without a seam; how much of a pixel is covered is measured along the shorter one.
  ///
  /// @param half half the width in pixels
  void segment(double x0, double y0, double x1, double y1, double half, int rgb) {
    double reach = half * ROOT + 1;
    if (Math.max(x0, x1) < clipLeft - reach
        || Math.min(x0, x1) > clipRight + reach
        || Math.max(y0, y1) < clipTop - reach
        || Math.min(y0, y1) > clipBottom + reach) {
      return;
    }
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
      if (x0 <= x1) {
        along(x0, y0, x1, y1, half, rgb, 1, width);
      } else {
        along(x1, y1, x0, y0, half, rgb, 1, width);
      }
    } else if (y0 <= y1) {
      along(y0, x0, y1, x1, half, rgb, width, 1);
    } else {
      along(y1, x1, y0, x0, half, rgb, width, 1);
    }
  }

  /// Walks along the longer axis, here called u, in steps of one pixel; v is the other.
  ///
  /// @param du what one pixel along u is in the array
  private void along(
      double u0, double v0, double u1, double v1, double half, int rgb, int du, int dv) {
    boolean flat = du == 1;
    double slope = u1 - u0 < 1e-9 ? 0 : (v1 - v0) / (u1 - u0);
    double reach = half * Math.sqrt(1 + slope * slope);
    double least = (flat ? clipTop : clipLeft) - reach - 1;
    double most = (flat ? clipBottom : clipRight) + reach + 1;
    double first = Math.ceil(u0 - 0.5);
    double last = Math.ceil(u1 - 0.5) - 1;
    if (slope != 0) {
      // Only where the line is near the clip, which also keeps the numbers small.
      double enter = u0 + ((slope > 0 ? least : most) - v0) / slope;
      double leave = u0 + ((slope > 0 ? most : least) - v0) / slope;
      first = Math.max(first, Math.floor(enter));
      last = Math.min(last, Math.ceil(leave));
    }
    int from = (int) Math.max(flat ? clipLeft : clipTop, first);
    int to = (int) Math.min((flat ? clipRight : clipBottom) - 1, last);
    if (from > to) {
      return;
    }
    double middle = v0 + (from + 0.5 - u0) * slope;
    int near = (int) Math.floor((middle - reach) * ONE);
    int thick = (int) (2 * reach * ONE);
    int step = (int) Math.round(slope * ONE);
    int low = flat ? clipTop : clipLeft;
    int high = flat ? clipBottom : clipRight;
    int rb = rgb & 0xff00ff;
    int g = rgb & 0x00ff00;
    for (int u = from, base = from * du; u <= to; u++, base += du, near += step) {
      int far = near + thick;
      int a = near >> BITS;
      int b = far >> BITS;
      if (a == b) {
        if (a >= low && a < high) {
          mixInto(base + a * dv, rb, g, thick >> BITS - 8);
        }
        continue;
      }
      if (a >= low && a < high) {
        mixInto(base + a * dv, rb, g, 256 - ((near & ONE - 1) >> BITS - 8));
      }
      for (int v = Math.max(low, a + 1); v < b && v < high; v++) {
        argb[base + v * dv] = 0xff000000 | rgb;
      }
      if (b >= low && b < high) {
        mixInto(base + b * dv, rb, g, (far & ONE - 1) >> BITS - 8);
      }
    }
  }

  private void mixInto(int i, int newRb, int newG, int alpha) {
    int old = argb[i];
    int rb = old & 0xff00ff;
    int g = old & 0x00ff00;
    rb += (newRb - rb) * alpha >> 8;
    g += (newG - g) * alpha >> 8;
    argb[i] = 0xff000000 | rb & 0xff00ff | g & 0x00ff00;
  }

  void triangle(double ax, double ay, double bx, double by, double cx, double cy, int rgb) {
    double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (Math.abs(area) < 0.01) {
      return;
    }
    double sign = Math.signum(area);
    int left = (int) Math.max(clipLeft, Math.floor(Math.min(ax, Math.min(bx, cx)) - 1));
    int right = (int) Math.min(clipRight - 1, Math.ceil(Math.max(ax, Math.max(bx, cx)) + 1));
    int top = (int) Math.max(clipTop, Math.floor(Math.min(ay, Math.min(by, cy)) - 1));
    int bottom = (int) Math.min(clipBottom - 1, Math.ceil(Math.max(ay, Math.max(by, cy)) + 1));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double inside =
            Math.min(
                side(ax, ay, bx, by, x, y) * sign,
                Math.min(side(bx, by, cx, cy, x, y) * sign, side(cx, cy, ax, ay, x, y) * sign));
        if (inside > -0.5) {
          blendInside(y * width + x, rgb, (int) (256 * Math.min(1, inside + 0.5)));
        }
      }
    }
  }

  /// How far the middle of a pixel is on the inner side of a line.
  private static double side(double ax, double ay, double bx, double by, int x, int y) {
    double dx = bx - ax;
    double dy = by - ay;
    return (dx * (y + 0.5 - ay) - dy * (x + 0.5 - ax)) / Math.sqrt(dx * dx + dy * dy);
  }

  void disc(double x, double y, double radius, int rgb) {
    roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, rgb);
  }

  void rect(double x, double y, double w, double h, int rgb) {
    int left = (int) Math.max(clipLeft, Math.round(x));
    int right = (int) Math.min(clipRight, Math.max(Math.round(x) + 1, Math.round(x + w)));
    int top = (int) Math.max(clipTop, Math.round(y));
    int bottom = (int) Math.min(clipBottom, Math.max(Math.round(y) + 1, Math.round(y + h)));
    for (int row = top; row < bottom && left < right; row++) {
      Arrays.fill(argb, row * width + left, row * width + right, 0xff000000 | rgb);
    }
  }

  void roundRect(double x, double y, double w, double h, double radius, int rgb) {
    double r = Math.min(radius, Math.min(w, h) / 2);
    int left = (int) Math.max(clipLeft, Math.floor(x));
    int right = (int) Math.min(clipRight - 1, Math.ceil(x + w));
    int top = (int) Math.max(clipTop, Math.floor(y));
    int bottom = (int) Math.min(clipBottom - 1, Math.ceil(y + h));
    double centreX = x + w / 2;
    double centreY = y + h / 2;
    for (int row = top; row <= bottom; row++) {
      double dy = Math.abs(row + 0.5 - centreY) - (h / 2 - r);
      boolean flat = dy <= 0;
      int fullFrom = (int) Math.max(left, Math.ceil(x + (flat ? 1 : r)));
      int fullTo = (int) Math.floor(x + w - (flat ? 1 : r));
      for (int column = left; column <= right; column++) {
        if (column == fullFrom && fullTo > fullFrom && dy + 0.5 <= r) {
          int end = Math.min(fullTo, right + 1);
          Arrays.fill(argb, row * width + column, row * width + end, 0xff000000 | rgb);
          column = end - 1;
          continue;
        }
        double dx = Math.abs(column + 0.5 - centreX) - (w / 2 - r);
        int alpha = (int) (256 * (r + 0.5 - outside(dx, dy)));
        if (alpha > 0) {
          blendInside(row * width + column, rgb, alpha);
        }
      }
    }
  }

  /// How far a place is outside of the inner rectangle on which the corners turn.
  static double outside(double dx, double dy) {
    return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, Math.max(dy, 0));
  }

  /// Draws in one colour what a mask of alpha values says.
  ///
  /// @param from the mask's first column that is drawn, at `x`
  /// @param to the first that is not drawn any more
  void mask(int x, int y, byte[] alpha, int maskWidth, int from, int to, int rgb) {
    int rows = maskWidth == 0 ? 0 : alpha.length / maskWidth;
    for (int row = Math.max(0, clipTop - y); row < rows && y + row < clipBottom; row++) {
      for (int column = Math.max(from, from + clipLeft - x);
          column < to && x + column - from < clipRight;
          column++) {
        int a = alpha[row * maskWidth + column] & 0xff;
        if (a > 0) {
          blendInside((y + row) * width + x + column - from, rgb, a + (a >> 7));
        }
      }
    }
  }

  /// Puts a small picture with round corners here.
  void stamp(int x, int y, Stamp stamp) {
    int[] picture = stamp.argb();
    int first = Math.max(0, clipTop - y);
    int last = Math.min(stamp.height(), clipBottom - y);
    for (int row = first; row < last; row++) {
      int round = stamp.round(row);
      int line = row * stamp.width();
      int target = (y + row) * width + x;
      int from = Math.max(round, clipLeft - x);
      int to = Math.min(stamp.width() - round, clipRight - x);
      if (from < to) {
        System.arraycopy(picture, line + from, argb, target + from, to - from);
      }
      for (int i = 0; i < round; i++) {
        int alpha = stamp.corner(row, i);
        int mirrored = stamp.width() - 1 - i;
        blend(x + i, y + row, picture[line + i], alpha);
        blend(x + mirrored, y + row, picture[line + mirrored], alpha);
      }
    }
  }

  /// A colour between two.
  static int mix(int from, int to, double t) {
    int r = (int) Math.round((from >> 16 & 0xff) * (1 - t) + (to >> 16 & 0xff) * t);
    int g = (int) Math.round((from >> 8 & 0xff) * (1 - t) + (to >> 8 & 0xff) * t);
    int b = (int) Math.round((from & 0xff) * (1 - t) + (to & 0xff) * t);
    return r << 16 | g << 8 | b;
  }
}
