package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.Handle;
import dev.patchbay.editor.Caption;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.CacheHint;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One live card. It is laid out in world units by hand, scaled as a whole, and recycled: showing
/// another node only changes what differs.
final class NodeCard extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
  private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
  private static final PseudoClass CONTAINER = PseudoClass.getPseudoClass("container");

  private static final double TILE = 36;
  private static final double SMALL_TILE = 24;
  private static final double PADDING = 12;
  private static final double BADGE = 18;

  private final Region surface = region("node-surface");
  private final Region tile = region("node-tile");
  private final FontIcon icon = new FontIcon();
  private final Label title = label("node-title");
  private final Label subtitle = label("node-subtitle");
  private final Label time = label("node-time");
  private final Scale zoom = new Scale(1, 1, 0, 0);
  private final List<PortDot> dots = new ArrayList<>();
  private final List<CardBadge> badges = new ArrayList<>();
  private @Nullable CardContent content;
  private @Nullable NoteText note;
  private @Nullable Box box;

  NodeCard() {
    getStyleClass().add("node-card");
    setManaged(false);
    setCache(true);
    setCacheHint(CacheHint.DEFAULT);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleRoleDescription(Texts.NODE);
    setAccessibleHelp(Texts.NODE_HELP);
    icon.getStyleClass().add("node-icon");
    icon.setManaged(false);
    time.setAlignment(Pos.CENTER_RIGHT);
    getTransforms().add(zoom);
    getChildren().addAll(surface, tile, icon, title, subtitle, time);
  }

  /// Whether this box is what was shown last; whether it looks the same is another question.
  boolean shows(Box other) {
    return box == other;
  }

  void show(Box of, CardContent next) {
    box = of;
    CardContent before = content;
    if (next.equals(before)) {
      return;
    }
    content = next;
    boolean renamed = before == null || !before.caption().equals(next.caption());
    boolean reshaped =
        before == null
            || !before.layout().equals(next.layout())
            || !before.openPorts().equals(next.openPorts());
    if (renamed) {
      showCaption(next.caption());
    }
    if (reshaped) {
      showPorts(next);
    }
    if (reshaped || renamed) {
      place(next.layout());
    }
    showNote(next);
    if (before == null || reshaped || !before.badges().equals(next.badges())) {
      showBadges(next);
    }
    time.setText(next.time());
    pseudoClassStateChanged(SELECTED, next.selected());
    pseudoClassStateChanged(HOVERED, next.hovered());
    pseudoClassStateChanged(OFF, next.off());
    pseudoClassStateChanged(DIMMED, next.dimmed());
    pseudoClassStateChanged(FAULTY, next.faulty());
    pseudoClassStateChanged(DOUBTFUL, next.doubtful());
    pseudoClassStateChanged(DROP_TARGET, next.dropTarget());
    setAccessibleText(next.spoken());
  }

  /// @param factor the zoom
  void place(double x, double y, double factor) {
    if (zoom.getX() != factor) {
      zoom.setX(factor);
      zoom.setY(factor);
    }
    if (getLayoutX() != x || getLayoutY() != y) {
      relocate(x, y);
    }
  }

  /// What a card is like, and so on which plane it stands, from the lowest.
  enum Kind {
    NOTE,
    CONTAINER,
    NODE;

    static Kind of(NodeLayout layout) {
      return layout.note() ? NOTE : layout.container() ? CONTAINER : NODE;
    }
  }

  Kind kind() {
    return content == null ? Kind.NODE : Kind.of(content.layout());
  }

  /// While the zoom changes every frame the old picture of the card is scaled.
  void hurry() {
    setCacheHint(CacheHint.SPEED);
  }

  boolean hurried() {
    return getCacheHint() == CacheHint.SPEED;
  }

  /// The picture is made anew at the zoom as it is now.
  void sharpen() {
    setCacheHint(CacheHint.DEFAULT);
  }

  private void showCaption(Caption caption) {
    title.setText(caption.title());
    subtitle.setText(caption.subtitle());
    icon.setIconLiteral(caption.icon());
    tile.getStyleClass().setAll("node-tile", ThemeProbe.name(caption.category()));
    icon.getStyleClass().setAll("node-icon", ThemeProbe.name(caption.category()));
  }

  private void place(NodeLayout layout) {
    double width = layout.width();
    double height = layout.height();
    resize(width, height);
    surface.resizeRelocate(0, 0, width, height);
    boolean container = layout.container();
    pseudoClassStateChanged(CONTAINER, container);
    pseudoClassStateChanged(NOTE, layout.note());
    double size = container ? SMALL_TILE : TILE;
    double header = container ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
    double inset = (header - size) / 2;
    tile.resizeRelocate(PADDING, inset, size, size);
    icon.setIconSize(container ? 15 : 20);
    // An icon font's glyph box is square, so half its size on either side centres it.
    double glyph = container ? 15 : 20;
    icon.relocate(PADDING + (size - glyph) / 2, inset + (size - glyph) / 2);
    double left = PADDING + size + 10;
    double room = width - left - PADDING;
    if (container) {
      // A card that was just made has no font yet, and without one a title is 0 wide.
      title.applyCss();
      double named = Math.min(room / 2, title.prefWidth(-1));
      title.resizeRelocate(left, (header - 20) / 2, named, 20);
      subtitle.resizeRelocate(left + named + 10, (header - 20) / 2, room - named - 10, 20);
    } else {
      title.resizeRelocate(left, 10, room, 20);
      subtitle.resizeRelocate(left, 31, room, 17);
    }
    time.resizeRelocate(width - 90, height + 3, 84, 15);
  }

  /// A card that was once a note is one again when it is recycled, so this happens once per card.
  private void showNote(CardContent next) {
    if (!next.layout().note()) {
      return;
    }
    NoteText text = note;
    if (text == null) {
      text = new NoteText();
      note = text;
      getChildren().setAll(surface, text);
    }
    text.show(next.note());
    text.place(next.layout().width(), next.layout().height());
  }

  private void showPorts(CardContent next) {
    getChildren().removeAll(dots);
    dots.clear();
    for (Port port : next.layout().ports()) {
      dots.add(new PortDot(port, next.layout(), next.openPorts().contains(port.handle().id())));
    }
    getChildren().addAll(dots);
  }

  private void showBadges(CardContent next) {
    getChildren().removeAll(badges);
    badges.clear();
    double x = next.layout().width() - BADGE + 4;
    for (CardContent.Badge badge : next.badges()) {
      CardBadge shown = new CardBadge(badge);
      shown.resizeRelocate(x, -BADGE / 2 + 1, BADGE, BADGE);
      badges.add(shown);
      x -= BADGE + 3;
    }
    getChildren().addAll(badges);
  }

  static boolean error(Port port) {
    return port.handle().role() == Handle.Role.ERROR;
  }

  static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().setAll(styleClass);
    region.setManaged(false);
    return region;
  }

  static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().setAll("label", styleClass);
    label.setManaged(false);
    return label;
  }
}
