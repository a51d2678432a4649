package dev.patchbay.ui.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;

/// A picture in opaque device pixels with the few shapes that the canvas needs, anti-aliased by the
/// distance of a pixel's middle from the shape. Colours are 0xRRGGBB.
///
/// Stroking thousands of curves is what makes a canvas slow; this does nothing but what lines need.
final class Pixels {
  private final int width;
  private final int height;
  private final IntBuffer buffer;
  private final int[] argb;

  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
    this.buffer = IntBuffer.wrap(argb);
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
    Arrays.fill(argb, 0xff000000 | rgb);
  }

  void blend(int x, int y, int rgb, double coverage) {
    if (x < 0 || y < 0 || x >= width || y >= height || coverage <= 0) {
      return;
    }
    blendInside(y * width + x, rgb, coverage >= 1 ? 256 : (int) (coverage * 256));
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
  /// without a seam.
  ///
  /// @param half half the width in pixels
  void segment(double x0, double y0, double x1, double y1, double half, int rgb) {
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
      if (x0 <= x1) {
        alongX(x0, y0, x1, y1, half, rgb);
      } else {
        alongX(x1, y1, x0, y0, half, rgb);
      }
    } else if (y0 <= y1) {
      alongY(x0, y0, x1, y1, half, rgb);
    } else {
      alongY(x1, y1, x0, y0, half, rgb);
    }
  }

  private void alongX(double x0, double y0, double x1, double y1, double half, int rgb) {
    int from = (int) Math.max(0, Math.ceil(x0 - 0.5));
    int to = (int) Math.min(width - 1, Math.ceil(x1 - 0.5) - 1);
    if (from > to) {
      return;
    }
    double slope = (y1 - y0) / (x1 - x0);
    double cosine = 1 / Math.sqrt(1 + slope * slope);
    double reach = (half + 0.5) / cosine;
    for (int x = from; x <= to; x++) {
      double middle = y0 + (x + 0.5 - x0) * slope;
      int top = (int) Math.max(0, Math.floor(middle - reach));
      int bottom = (int) Math.min(height - 1, Math.floor(middle + reach));
      for (int y = top; y <= bottom; y++) {
        int alpha = (int) (256 * (half + 0.5 - Math.abs(y + 0.5 - middle) * cosine));
        if (alpha > 0) {
          blendInside(y * width + x, rgb, alpha);
        }
      }
    }
  }

  private void alongY(double x0, double y0, double x1, double y1, double half, int rgb) {
    int from = (int) Math.max(0, Math.ceil(y0 - 0.5));
    int to = (int) Math.min(height - 1, Math.ceil(y1 - 0.5) - 1);
    if (from > to) {
      return;
    }
    double slope = (x1 - x0) / (y1 - y0);
    double cosine = 1 / Math.sqrt(1 + slope * slope);
    double reach = (half + 0.5) / cosine;
    for (int y = from; y <= to; y++) {
      double middle = x0 + (y + 0.5 - y0) * slope;
      int left = (int) Math.max(0, Math.floor(middle - reach));
      int right = (int) Math.min(width - 1, Math.floor(middle + reach));
      for (int x = left; x <= right; x++) {
        int alpha = (int) (256 * (half + 0.5 - Math.abs(x + 0.5 - middle) * cosine));
        if (alpha > 0) {
          blendInside(y * width + x, rgb, alpha);
        }
      }
    }
  }

  void triangle(double ax, double ay, double bx, double by, double cx, double cy, int rgb) {
    double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (Math.abs(area) < 0.01) {
      return;
    }
    double sign = Math.signum(area);
    int left = (int) Math.max(0, Math.floor(Math.min(ax, Math.min(bx, cx)) - 1));
    int right = (int) Math.min(width - 1, Math.ceil(Math.max(ax, Math.max(bx, cx)) + 1));
    int top = (int) Math.max(0, Math.floor(Math.min(ay, Math.min(by, cy)) - 1));
    int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(ay, Math.max(by, cy)) + 1));
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
    return (dx * (y + 0.5 - ay) - dy * (x + 0.5 - ax)) / Math.hypot(dx, dy);
  }

  void disc(double x, double y, double radius, int rgb) {
    roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, rgb);
  }

  void rect(double x, double y, double w, double h, int rgb) {
    int left = (int) Math.max(0, Math.round(x));
    int right = (int) Math.min(width, Math.max(Math.round(x) + 1, Math.round(x + w)));
    int top = (int) Math.max(0, Math.round(y));
    int bottom = (int) Math.min(height, Math.max(Math.round(y) + 1, Math.round(y + h)));
    for (int row = top; row < bottom && left < right; row++) {
      Arrays.fill(argb, row * width + left, row * width + right, 0xff000000 | rgb);
    }
  }

  void roundRect(double x, double y, double w, double h, double radius, int rgb) {
    double r = Math.min(radius, Math.min(w, h) / 2);
    int left = (int) Math.max(0, Math.floor(x));
    int right = (int) Math.min(width - 1, Math.ceil(x + w));
    int top = (int) Math.max(0, Math.floor(y));
    int bottom = (int) Math.min(height - 1, Math.ceil(y + h));
    double centreX = x + w / 2;
    double centreY = y + h / 2;
    for (int row = top; row <= bottom; row++) {
      double dy = Math.abs(row + 0.5 - centreY) - (h / 2 - r);
      boolean flat = dy <= 0;
      int fullFrom = (int) Math.ceil(x + (flat ? 1 : r));
      int fullTo = (int) Math.floor(x + w - (flat ? 1 : r));
      for (int column = left; column <= right; column++) {
        if (column == fullFrom && fullTo > fullFrom && dy + 0.5 <= r) {
          int end = Math.min(fullTo, right + 1);
          Arrays.fill(argb, row * width + column, row * width + end, 0xff000000 | rgb);
          column = end - 1;
          continue;
        }
        double dx = Math.abs(column + 0.5 - centreX) - (w / 2 - r);
        double outside =
            dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, Math.max(dy, 0));
        int alpha = (int) (256 * (r + 0.5 - outside));
        if (alpha > 0) {
          blendInside(row * width + column, rgb, alpha);
        }
      }
    }
  }

  /// Draws in one colour what a mask of alpha values says.
  void mask(int x, int y, byte[] alpha, int maskWidth, int rgb) {
    int rows = maskWidth == 0 ? 0 : alpha.length / maskWidth;
    for (int row = Math.max(0, -y); row < rows && y + row < height; row++) {
      for (int column = Math.max(0, -x); column < maskWidth && x + column < width; column++) {
        int a = alpha[row * maskWidth + column] & 0xff;
        if (a > 0) {
          blendInside((y + row) * width + x + column, rgb, a + (a >> 7));
        }
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
