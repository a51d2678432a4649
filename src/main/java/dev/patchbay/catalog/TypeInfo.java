package dev.patchbay.catalog;

import java.util.List;

/// What people read about a node type.
///
/// @param id stable, used in files: `http.request`
/// @param icon an Ikonli literal
/// @param description one sentence, the palette's tooltip
/// @param help a few sentences with an example, shown in the inspector
/// @param keywords the words that users of other tools search for
public record TypeInfo(
    String id,
    String title,
    String icon,
    Category category,
    String description,
    String help,
    List<String> keywords) {
  public TypeInfo {
    keywords = List.copyOf(keywords);
    if (!id.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*")) {
      throw new IllegalArgumentException("not a type id: " + id);
    }
  }
}
