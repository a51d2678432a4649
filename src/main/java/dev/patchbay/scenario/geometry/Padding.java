package dev.patchbay.scenario.geometry;

/// The room that fitting leaves free at each side of the canvas, as in React Flow's `fitView`.
public record Padding(Length top, Length right, Length bottom, Length left) {
  /// React Flow's default, a ratio of 0.1.
  public static final Padding DEFAULT = all(new Length.Ratio(0.1));

  public static Padding all(Length length) {
    return new Padding(length, length, length, length);
  }

  /// One side of the padding.
  public sealed interface Length {
    Length NONE = new Pixels(0);

    /// The padding in whole pixels.
    ///
    /// @param extent the size of the canvas in the direction in question, in pixels
    double pixels(double extent);

    /// Reads "40px" or "10%".
    ///
    /// @throws IllegalArgumentException if it is neither
    static Length parse(String text) {
      if (text.endsWith("px")) {
        return new Pixels(number(text, 2));
      }
      if (text.endsWith("%")) {
        return new Percent(number(text, 1));
      }
      throw unreadable(text);
    }

    private static double number(String text, int unitLength) {
      try {
        return Double.parseDouble(text.substring(0, text.length() - unitLength));
      } catch (NumberFormatException e) {
        throw unreadable(text);
      }
    }

    private static IllegalArgumentException unreadable(String text) {
      return new IllegalArgumentException("padding is like 40px or 10%, not \"" + text + "\"");
    }

    /// A plain number p in React Flow: what is fitted grows by the factor 1 + p, and half of that
    /// growth is at this side. 0.1 is about 4.5 % of the canvas.
    record Ratio(double value) implements Length {
      public Ratio {
        value = Coordinates.limited("padding", value, 0, Coordinates.LIMIT);
      }

      @Override
      public double pixels(double extent) {
        return Math.floor((extent - extent / (1 + value)) * 0.5);
      }
    }

    /// Screen pixels, whatever the zoom.
    record Pixels(double value) implements Length {
      public Pixels {
        value = Coordinates.limited("padding", value, 0, Coordinates.LIMIT);
      }

      @Override
      public double pixels(double extent) {
        return Math.floor(value);
      }
    }

    /// A part of the canvas, in hundredths.
    record Percent(double value) implements Length {
      public Percent {
        value = Coordinates.limited("padding", value, 0, 100);
      }

      @Override
      public double pixels(double extent) {
        return Math.floor(extent * value * 0.01);
      }
    }
  }
}
