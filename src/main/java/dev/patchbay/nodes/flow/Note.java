package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import java.util.List;

/// A sticky note on the canvas, for people to read.
public final class Note {
  enum Colour {
    @Label("Yellow")
    YELLOW,
    @Label("Blue")
    BLUE,
    @Label("Green")
    GREEN,
    @Label("Red")
    RED,
    @Label("Grey")
    GREY
  }

  record Config(
      @Multiline
          @Format("markdown")
          @Help("What the note says, in Markdown: # Heading, **bold**, - a list, [a link](url).")
          String text,
      @Help("The paper's colour.") Colour colour) {}

  public static final NoteType<?> TYPE =
      new NoteType<>(
          new TypeInfo(
              "control.note",
              "Note",
              "mdi2n-note-text-outline",
              Category.CONTROL,
              "A sticky note on the canvas, for people to read.",
              "Explains a part of the scenario in Markdown, for example who to ask about it. It is"
                  + " connected to nothing, no run sees it, and changing it changes nothing that is"
                  + " published.",
              List.of(
                  "Sticky Note",
                  "comment",
                  "annotation",
                  "Workflow Annotation",
                  "text",
                  "documentation",
                  "label",
                  "Markdown",
                  "remark")),
          Schema.of(Config.class, new Config("", Colour.YELLOW)),
          Migrations.NONE);

  private Note() {}
}
