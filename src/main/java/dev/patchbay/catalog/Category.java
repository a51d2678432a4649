package dev.patchbay.catalog;

/// The families of node types, in the order of the palette, each with a colour of its own.
///
/// The colours keep clear of those of a run: green, red and yellow say how something went. Each
/// reads on its ground with a contrast of at least 4.5.
public enum Category {
  TRIGGER("Triggers", 0x8250df, 0xb083f0),
  CONTROL("Flow", 0x1b7c83, 0x56c6be),
  DATA("Data", 0x0969da, 0x6cb6ff),
  EFFECT("Actions", 0xbc4c00, 0xf69d50);

  private final String title;
  private final int onLight;
  private final int onDark;

  Category(String title, int onLight, int onDark) {
    this.title = title;
    this.onLight = onLight;
    this.onDark = onDark;
  }

  public String title() {
    return title;
  }

  /// The colour on a light ground, 0xRRGGBB.
  public int onLight() {
    return onLight;
  }

  /// The colour on a dark ground, 0xRRGGBB.
  public int onDark() {
    return onDark;
  }
}
