package dev.patchbay.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// The text of a sticky note: headings, paragraphs, lists and code, with bold, italic and links.
/// What is more than that, such as HTML, stands there as it was written.
final class NoteText extends VBox {
  /// More than fits on any note.
  private static final int MOST_CHARACTERS = 6_000;

  private static final int DEEPEST_HEADING = 3;
  private static final String BULLET = "\u2022";

  private final Rectangle clip = new Rectangle();
  private String shown = "";

  NoteText() {
    getStyleClass().add("note-text");
    setManaged(false);
    setClip(clip);
  }

  void show(String markdown) {
    if (markdown.equals(shown)) {
      return;
    }
    shown = markdown;
    getChildren().setAll(blocks(parsed(markdown), ""));
  }

  void place(double width, double height) {
    resizeRelocate(0, 0, width, height);
    clip.setWidth(width);
    clip.setHeight(height);
  }

  /// What stands for a note where there is no room for all of it.
  static String firstLine(String markdown) {
    var first = new StringBuilder();
    for (var at = parsed(markdown); at != null && first.isEmpty(); at = at.getFirstChild()) {
      if (at instanceof Heading || at instanceof Paragraph) {
        collect(at, first);
      }
    }
    return first.toString();
  }

  private static org.commonmark.node.Node parsed(String markdown) {
    String text =
        markdown.length() > MOST_CHARACTERS ? markdown.substring(0, MOST_CHARACTERS) : markdown;
    return Parser.builder().build().parse(text);
  }

  private static void collect(org.commonmark.node.Node node, StringBuilder into) {
    for (var at = node.getFirstChild(); at != null; at = at.getNext()) {
      switch (at) {
        case org.commonmark.node.Text text -> into.append(text.getLiteral());
        case Code code -> into.append(code.getLiteral());
        case SoftLineBreak _, HardLineBreak _ -> {
          return;
        }
        default -> collect(at, into);
      }
    }
  }

  private static List<Node> blocks(org.commonmark.node.Node parent, String style) {
    List<Node> blocks = new ArrayList<>();
    for (var at = parent.getFirstChild(); at != null; at = at.getNext()) {
      switch (at) {
        case Heading heading ->
            blocks.add(
                flow(heading, "note-heading-" + Math.min(DEEPEST_HEADING, heading.getLevel())));
        case BulletList list -> blocks.addAll(items(list, 0));
        case OrderedList list ->
            blocks.addAll(items(list, list.getMarkerStartNumber() == null ? 1 : start(list)));
        case BlockQuote quote -> blocks.addAll(blocks(quote, "note-quote"));
        case FencedCodeBlock code -> blocks.add(plain(code.getLiteral(), "note-code"));
        case IndentedCodeBlock code -> blocks.add(plain(code.getLiteral(), "note-code"));
        case HtmlBlock html -> blocks.add(plain(html.getLiteral(), style));
        case ThematicBreak _ -> blocks.add(NodeCard.region("note-rule"));
        default -> blocks.add(flow(at, style));
      }
    }
    return blocks;
  }

  private static int start(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  /// @param first the number of the first item; 0 for bullets
  private static List<Node> items(ListBlock list, int first) {
    List<Node> items = new ArrayList<>();
    int number = first;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      Text mark = text(first == 0 ? BULLET : number + ".", "note-mark");
      var body = new VBox();
      body.getChildren().setAll(blocks(item, ""));
      HBox.setHgrow(body, Priority.ALWAYS);
      var line = new HBox(mark, body);
      line.getStyleClass().add("note-item");
      items.add(line);
      number++;
    }
    return items;
  }

  private static TextFlow flow(org.commonmark.node.Node block, String style) {
    var flow = new TextFlow();
    inline(block, style, flow.getChildren());
    return flow;
  }

  private static TextFlow plain(String literal, String style) {
    return new TextFlow(text(literal.stripTrailing(), style));
  }

  private static void inline(org.commonmark.node.Node parent, String style, List<Node> into) {
    for (var at = parent.getFirstChild(); at != null; at = at.getNext()) {
      switch (at) {
        case org.commonmark.node.Text text -> into.add(text(text.getLiteral(), style));
        case Code code -> into.add(text(code.getLiteral(), style + " note-code"));
        case HtmlInline html -> into.add(text(html.getLiteral(), style));
        case SoftLineBreak _ -> into.add(text(" ", style));
        case HardLineBreak _ -> into.add(text("\n", style));
        case StrongEmphasis strong -> inline(strong, style + " note-bold", into);
        case Emphasis emphasis -> inline(emphasis, style + " note-italic", into);
        case Link link -> inline(link, style + " note-link", into);
        default -> inline(at, style, into);
      }
    }
  }

  private static Text text(String literal, String styles) {
    Text text = new Text(literal);
    text.getStyleClass().add("note-words");
    for (String style : styles.split(" ")) {
      if (!style.isEmpty()) {
        text.getStyleClass().add(style);
      }
    }
    return text;
  }
}
