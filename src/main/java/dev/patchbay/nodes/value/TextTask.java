package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Readable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.Optional;

/// What is done with a text.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface TextTask {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Find {
    boolean ignoreCase();
  }

  @JsonTypeName("pattern")
  @Label("A pattern")
  @Help("A regular expression as RE2 reads it, without looking around and without \\1.")
  record Regex(
      @NotEmpty @Readable(by = SearchPattern.class) @Help("For example ^[A-Z]{2}-([0-9]+)$.")
          String pattern,
      @Label("Ignore upper and lower case") @Help("Treat Müller and MÜLLER as the same text.")
          boolean ignoreCase)
      implements Find {}

  @JsonTypeName("text")
  @Label("A text")
  @Help("Exactly these characters.")
  record Literal(
      @NotEmpty @Help("For example a semicolon.") String text,
      @Label("Ignore upper and lower case") @Help("Treat Müller and MÜLLER as the same text.")
          boolean ignoreCase)
      implements Find {}

  @JsonTypeName("match")
  @Label("Match")
  @Help("Says true or false: whether the text contains what is looked for.")
  record Match(@Label("Look for") @Help("What the text may contain.") Find find)
      implements TextTask {}

  @JsonTypeName("extract")
  @Label("Extract")
  @Help("What a pattern finds: its groups, by name if they have any, or the whole match.")
  record Extract(
      @Label("Look for") @Help("For example Order ([0-9]+), or (?P<id>[0-9]+) with a name.")
          Find find,
      @Label("Every match") @Help("A list of all that is found, instead of the first, or null.")
          boolean all)
      implements TextTask {}

  @JsonTypeName("replace")
  @Label("Replace")
  @Help("Puts something else wherever it is found.")
  record Replace(
      @Label("Look for") @Help("What is replaced.") Find find,
      @Label("Replace with")
          @Help("Behind a pattern, $1 or ${name} is what a group found, and $$ a dollar sign.")
          String replacement)
      implements TextTask {}

  @JsonTypeName("split")
  @Label("Split")
  @Help("A list of the parts between what is found.")
  record Split(@Label("Look for") @Help("What stands between the parts.") Find find)
      implements TextTask {}

  @JsonTypeName("template")
  @Label("Fill in a template")
  @Help("A text in which fields of the item are filled in.")
  record Template(
      @Multiline @Help("For example Dear {name}, your order {order.id} is on its way.")
          String template)
      implements TextTask {}

  @JsonTypeName("case")
  @Label("Upper and lower case")
  @Help("Changes all letters.")
  record Case(@Label("To") @Help("Which letters become large.") Letters letters)
      implements TextTask {}

  enum Letters {
    @Label("lower case")
    LOWER,
    @Label("UPPER CASE")
    UPPER,
    @Label("First letter of each word")
    WORDS,
    @Label("First letter")
    FIRST
  }

  @JsonTypeName("trim")
  @Label("Trim")
  @Help("Takes white space away at both ends.")
  record Trim(
      @Label("Also inside") @Help("Makes one space of any white space between words.")
          boolean inside)
      implements TextTask {}

  @JsonTypeName("pad")
  @Label("Pad")
  @Help("Fills the text up to a length.")
  record Pad(
      @Min(1) @Max(10_000) @Help("How many characters the text has at least.") int length,
      @NotEmpty @Help("What fills it up, such as 0.") String with,
      @Label("At the end") @Help("Fills up behind the text and not before it.") boolean end)
      implements TextTask {}

  @JsonTypeName("slug")
  @Label("Slug")
  @Help("Makes a name for addresses: Zoë & Söhne becomes zoe-sohne.")
  record Slug() implements TextTask {}

  /// Reads a pattern as RE2 does, which cannot look around and in return never hangs.
  static final class SearchPattern implements Readable.Reader {
    @Override
    public Optional<String> problem(String text) {
      return Search.problem(text);
    }
  }
}
