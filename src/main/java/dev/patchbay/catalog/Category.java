package dev.patchbay.catalog;

/// The families of node types, in the order of the palette.
public enum Category {
  TRIGGER("Triggers"),
  CONTROL("Flow"),
  DATA("Data"),
  EFFECT("Actions");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
