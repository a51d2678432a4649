package dev.patchbay.schema;

/// Tells texts that are, or contain, templates from plain ones. Whoever knows the expression
/// language implements it.
public interface TemplateTest {
  TemplateTest NONE =
      new TemplateTest() {
        @Override
        public boolean contains(String text) {
          return false;
        }

        @Override
        public boolean isWhole(String text) {
          return false;
        }
      };

  /// Whether the text has a template in it, so that its final words are not known yet.
  boolean contains(String text);

  /// Whether the text is exactly one template, so that it may stand for a value of any type.
  boolean isWhole(String text);
}
