package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import java.util.List;

/// A frame on the canvas that moves what stands in it.
public final class Frame {
  record Config(
      @Multiline @Format("markdown") @Help("What the nodes in here do together, in Markdown.")
          String text) {}

  public static final NoteType<?> TYPE =
      new NoteType<>(
          new TypeInfo(
              "group",
              "Frame",
              "mdi2g-group",
              Category.CONTROL,
              "A frame on the canvas that moves what stands in it.",
              "Keeps together on the canvas what belongs together, under one name, and can be"
                  + " collapsed. Edges run in and out of it as if it were not there; no run sees"
                  + " it, and it changes nothing that is published.",
              List.of("Group", "Sub-flow", "Section", "Comment Box", "Scope", "region", "area")),
          Schema.of(Config.class, new Config("")),
          Migrations.NONE);

  private Frame() {}
}
