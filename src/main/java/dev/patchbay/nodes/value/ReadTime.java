package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Readable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/// The form in which times come.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface ReadTime {
  @JsonTypeName("iso")
  @Label("ISO 8601")
  @Help("A text such as 2026-01-31, 2026-01-31 08:00 or 2026-01-31T08:00:00Z.")
  record Iso() implements ReadTime {}

  @JsonTypeName("patterns")
  @Label("Own patterns")
  @Help("A text in one of several forms, of which the first that fits counts.")
  record Patterns(
      @NotEmpty @Help("For example dd.MM.yyyy HH:mm, d/M/yy or EEE, d MMM yyyy.")
          List<@NotBlank @Readable(by = Pictures.class) String> patterns,
      @Readable(by = LanguageTag.class) @Help("Of the names of months and days: de, en-GB.")
          String language)
      implements ReadTime {
    public Patterns {
      patterns = List.copyOf(patterns);
    }
  }

  @JsonTypeName("epoch")
  @Label("Unix time")
  @Help("A number that counts from the beginning of 1970.")
  record Epoch(@Help("What it counts.") Count count) implements ReadTime {}

  enum Count {
    SECONDS,
    MILLISECONDS
  }
}
