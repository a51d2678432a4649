package dev.patchbay.ui.kit;

import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// Where a connection will be picked; until there are any, its name is typed. A secret is never
/// typed here, and what looks like one is warned of.
final class ConnectionBody implements FieldBody {
  private final TextBody id;
  private final VBox view;

  /// What tokens, keys and signed texts begin with.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(sk|pk|rk)_(live|test)_.*|whsec_.*|gh[pousr]_.*|github_pat_.*|xox[a-z]-.*"
              + "|AKIA[A-Z0-9]{16}|eyJ[\\w-]+\\..*|-----BEGIN .*|bearer .*");

  ConnectionBody(FieldSite site, String format, Sink sink) {
    boolean secret = format.equals(Formats.CONNECTION_SECRET);
    id =
        new TextBody(
            site,
            Optional.of(secret ? "mdi2k-key-outline" : "mdi2p-power-plug-outline"),
            ConnectionBody::judge,
            sink);
    id.field().setPromptText(Strings.CONNECTION_PROMPT);
    var later = new Label(secret ? Strings.SECRET_LATER : Strings.CONNECTION_LATER);
    later.getStyleClass().add("field-caption");
    later.setWrapText(true);
    view = new VBox(4, id.view(), later);
  }

  private static Hint judge(String text) {
    return SECRET.matcher(text.strip()).matches()
        ? new Hint.Wrong(Strings.LOOKS_LIKE_SECRET)
        : Hint.NONE;
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return id.place(problems);
  }

  @Override
  public boolean saysWrong() {
    return id.saysWrong();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    id.show(value);
  }

  @Override
  public void focus(String pointer) {
    id.focus(pointer);
  }
}
