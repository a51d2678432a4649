package dev.patchbay.catalog;

import java.util.List;

/// What an effect would do, in the words of the effect.
///
/// @param sentence `would POST https://example.org/tickets · 2 headers · body 212 bytes`
public record WouldDo(String sentence, List<Detail> details) {
  public WouldDo {
    details = List.copyOf(details);
  }

  /// One expandable part, such as a header or a body.
  public record Detail(String label, String value) {}
}
