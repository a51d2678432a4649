package dev.patchbay.ui.kit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// A regular expression, and a line to try it on; what is tried is not part of the value.
final class RegexBody implements FieldBody {
  static final String TRIAL = "try-line";
  private static final int MAX_TRIED = 10_000;
  private static final long MAX_REPEATS = 100_000;
  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})\\}");

  private final CodeBody code;
  private final TextField trial = new TextField();
  private final HintLine result = new HintLine();
  private final VBox view;
  private String pattern = "";

  RegexBody(FieldSite site, Sink sink) {
    code =
        new CodeBody(
            site,
            CodeField.Kind.EXPRESSION,
            RegexBody::judge,
            (value, field) -> {
              pattern = TextBody.text(value);
              tryIt();
              sink.edited(value, field);
            });
    trial.setPromptText(Strings.TRY_PATTERN);
    trial.setAccessibleText(site.name() + ": " + Strings.TRY_PATTERN);
    trial.getStyleClass().add(TRIAL);
    trial.textProperty().addListener((_, _, _) -> tryIt());
    view = new VBox(4, code.view(), trial, result);
  }

  /// Whether RE2 can read the pattern. With a template in it, it is not known yet.
  static Hint judge(String pattern) {
    if (Templates.occursIn(pattern)) {
      return Hint.NONE;
    }
    if (repeats(pattern) > MAX_REPEATS) {
      return new Hint.Wrong(Strings.LARGE_PATTERN);
    }
    try {
      Pattern.compile(pattern);
      return Hint.NONE;
    } catch (PatternSyntaxException e) {
      return new Hint.Wrong(Strings.BAD_PATTERN.formatted(e.getDescription()));
    }
  }

  /// How often the parts of a pattern could be written out at most, were all of them nested.
  private static long repeats(String pattern) {
    long product = 1;
    Matcher counts = COUNT.matcher(pattern);
    while (counts.find() && product <= MAX_REPEATS) {
      product *= Math.max(1, Integer.parseInt(counts.group(1)));
    }
    return product;
  }

  /// What the pattern finds in a text.
  static Hint outcome(String pattern, String text) {
    if (pattern.isEmpty() || text.isEmpty() || !judge(pattern).equals(Hint.NONE)) {
      return Hint.NONE;
    }
    if (Templates.occursIn(pattern)) {
      return new Hint.Note(Strings.PATTERN_UNKNOWN);
    }
    Matcher matcher =
        Pattern.compile(pattern)
            .matcher(text.length() > MAX_TRIED ? text.substring(0, MAX_TRIED) : text);
    if (!matcher.find()) {
      return new Hint.Note(Strings.NO_MATCH);
    }
    var groups = new ArrayList<String>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      groups.add(i + ": " + (group == null ? "–" : "“" + group + "”"));
    }
    String found = Strings.MATCH.formatted(matcher.group());
    return new Hint.Note(groups.isEmpty() ? found : found + " · " + String.join(", ", groups));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return code.takes(value);
  }

  @Override
  public void show(JsonNode value) {
    code.show(value);
    pattern = TextBody.text(value);
    tryIt();
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return code.place(problems);
  }

  @Override
  public boolean saysWrong() {
    return code.saysWrong();
  }

  @Override
  public void focus(String pointer) {
    code.focus(pointer);
  }

  @Override
  public boolean takesTemplates() {
    return true;
  }

  private void tryIt() {
    result.say(outcome(pattern, trial.getText()));
  }
}
