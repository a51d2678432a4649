package dev.patchbay.build;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.build.SourceFormat.Deviation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {
  @Test
  void everyJavaFileHasTheOneFormat() {
    List<Deviation> deviations = SourceFormat.deviations(Path.of("src"));

    assertThat(deviations)
        .withFailMessage(() ->
            "%d files are not formatted; %s puts them in order:%n%s"
                .formatted(deviations.size(), SourceFormat.REPAIR, listed(deviations)))
        .isEmpty();
  }

  @Test
  void aFileInAnotherFormatIsNamedWithWhatItShouldSay(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Crooked.java"), "class  Crooked{ }\n");

    List<Deviation> deviations = SourceFormat.deviations(folder);

    assertThat(deviations).extracting(Deviation::file).containsExactly(file);
    assertThat(deviations.getFirst().formatted()).hasValue("class Crooked {}\n");
  }

  @Test
  void aFileThatIsNoJavaIsNamedWithTheReason(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Broken.java"), "class {\n");

    List<Deviation> deviations = SourceFormat.deviations(folder);

    assertThat(deviations).hasSize(1);
    assertThat(deviations.getFirst().problem()).isPresent();
  }

  @Test
  void todaysSyntaxAndMarkdownCommentsAreKept(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Modern.java"),
        """
        import module java.base;

        /// A shape, see [Modern#area(Shape)].
        ///
        /// - one
        /// - two
        ///
        /// | side | area |
        /// |------|------|
        /// | 1    | 1    |
        sealed interface Shape {
          /// A circle.
          record Circle(double radius) implements Shape {}

          record Square(double side) implements Shape {}
        }

        class Modern {
          final int size;

          Modern(int size) {
            if (size < 0) {
              throw new IllegalArgumentException("size");
            }
            super();
            this.size = size;
          }

          static double area(Shape shape) {
            return switch (shape) {
              case Shape.Circle(double radius) when radius < 0 -> 0;
              case Shape.Circle(double radius) -> Math.PI * radius * radius;
              case Shape.Square(var side) -> side * side;
            };
          }

          static int count(List<String> words) {
            int count = 0;
            for (String _ : words) {
              count++;
            }
            return count;
          }
        }
        """);

    assertThat(SourceFormat.deviations(folder)).isEmpty();
  }

  private static String listed(List<Deviation> deviations) {
    return deviations.stream()
        .map(deviation ->
            deviation.problem().map(p -> deviation.file() + ": " + p).orElse("")
                + deviation.formatted().map(_ -> deviation.file().toString()).orElse(""))
        .collect(joining("\n"));
  }
}
