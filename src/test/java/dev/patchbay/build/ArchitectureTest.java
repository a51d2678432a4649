package dev.patchbay.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of packages and the gates of the build; and that each of them can fail.
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java/dev/patchbay");

  private static JavaClasses ours = new ClassFileImporter().importClasses();
  private static JavaClasses planted = new ClassFileImporter().importClasses();

  @BeforeAll
  static void importClasses(@TempDir Path folder) throws IOException {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("quick/test"))
            .importPackages(Arrows.ROOT);
    planted =
        Planted.compiled(
                folder,
                plantedViolations().map(given -> (String) given.get()[1]).distinct().toList())
            .imported();
  }

  @Test
  void classFilesOfThisJavaAreRead() {
    assertThat(ours).hasSizeGreaterThan(300);
    assertThat(ours.get("dev.patchbay.catalog.NodeType").getMethods()).isNotEmpty();
  }

  static Stream<ArchRule> rules() {
    Stream<ArchRule> window =
        ours.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(Arrows.ROOT + ".ui."))
            .map(name -> name.substring(Arrows.ROOT.length() + 1))
            .distinct()
            .map(Arrows::withinWindow);
    return Stream.of(Arrows.rules(), window, Gates.all().stream()).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(ArchRule rule) {
    rule.check(ours);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> parts = Arrows.TABLE.stream().map(Arrows.Line::part).collect(Collectors.toSet());

    assertThat(ours.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name -> assertThat(parts).contains(name.split("\\.", -1)[2]));
  }

  @Test
  void nothingIsCaughtBroadlyOutsideTheLastResorts() {
    assertThat(SourceGates.broadCatches(MAIN)).isEmpty();
  }

  @Test
  void noStyleIsMadeOfText() {
    assertThat(SourceGates.stylesFromText(MAIN)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(SourceGates.speechlessPackages(MAIN)).isEmpty();
  }

  static Stream<Arguments> plantedViolations() {
    return Stream.of(
        arguments(
            Gates.NO_CYCLES,
            "package dev.patchbay.engine; public class CycleA { dev.patchbay.editor.CycleB b; }"),
        arguments(
            Gates.NO_CYCLES,
            "package dev.patchbay.editor; public class CycleB { dev.patchbay.engine.CycleA a; }"),
        arguments(
            Gates.JAVAFX_ONLY_IN_THE_WINDOW,
            "package dev.patchbay.editor; class Toolkit { javafx.scene.Node node; }"),
        arguments(
            Gates.SQL_ONLY_IN_THE_STORE,
            "package dev.patchbay.engine; class Rows { java.sql.ResultSet rows; }"),
        arguments(
            Gates.OWN_DATABASE_ONLY_IN_THE_STORE,
            "package dev.patchbay.wire; class Engine { org.h2.Driver driver; }"),
        arguments(
            Gates.TINK_ONLY_WITH_THE_CONNECTIONS,
            "package dev.patchbay.store; class Seal { com.google.crypto.tink.Lock lock; }"),
        arguments(
            Gates.TINK_ONLY_WITH_THE_CONNECTIONS,
            "package com.google.crypto.tink; public interface Lock {}"),
        arguments(
            Gates.SOCKETS_ONLY_AT_THE_BORDER,
            "package dev.patchbay.nodes.http; class Dial { java.net.http.HttpClient client; }"),
        arguments(
            Gates.SOCKETS_ONLY_AT_THE_BORDER,
            "package dev.patchbay.release; class Plug { Object o = new java.net.Socket(); }"),
        arguments(
            Gates.ADDRESSES_ARE_NOT_OPENED,
            """
            package dev.patchbay.exchange;
            class Fetch {
              Object get(java.net.URL url) throws java.io.IOException { return url.openStream(); }
            }
            """),
        arguments(
            Gates.TIME_IS_A_PARAMETER,
            "package dev.patchbay.engine; class Watch { Object t = java.time.Instant.now(); }"),
        arguments(
            Gates.TIME_IS_A_PARAMETER,
            """
            package dev.patchbay.engine;
            class Late { java.util.function.Supplier<Object> t = java.time.LocalDate::now; }
            """),
        arguments(
            Gates.TIME_IS_A_PARAMETER,
            "package dev.patchbay.store; class Millis { long t = System.currentTimeMillis(); }"),
        arguments(
            Gates.OUTPUT_GOES_THROUGH_THE_MAIN,
            "package dev.patchbay.engine; class Loud { void say() { System.out.println(); } }"),
        arguments(
            Gates.OUTPUT_GOES_THROUGH_THE_MAIN,
            "package dev.patchbay.engine; class Louder { void say() { IO.println(1); } }"),
        arguments(
            Gates.OUTPUT_GOES_THROUGH_THE_MAIN,
            """
            package dev.patchbay.engine;
            class Trace { void say(java.io.IOException e) { e.printStackTrace(); } }
            """),
        arguments(
            Gates.THREADS_HAVE_ONE_OWNER,
            "package dev.patchbay.engine; class Loom { Thread t = new Thread(() -> {}); }"),
        arguments(
            Gates.THREADS_HAVE_ONE_OWNER,
            """
            package dev.patchbay.engine;
            class Pool { Object p = java.util.concurrent.Executors.newCachedThreadPool(); }
            """),
        arguments(
            Gates.ONE_WAY_TO_THE_WINDOWS_THREAD,
            """
            package dev.patchbay.ui.shell;
            class Later { void go() { javafx.application.Platform.runLater(() -> {}); } }
            """),
        arguments(
            Gates.NO_MUTABLE_STATICS,
            "package dev.patchbay.schema; class Counter { static int count; }"),
        arguments(
            Gates.NO_STATIC_CONTAINERS_THAT_CHANGE,
            """
            package dev.patchbay.schema;
            class Cache { static final java.util.HashMap<String, String> ALL = new java.util.HashMap<>(); }
            """),
        arguments(Gates.NAMES_SAY_WHAT_IT_IS, "package dev.patchbay.engine; class RunManager {}"),
        arguments(
            Gates.NAMES_SAY_WHAT_IT_IS, "package dev.patchbay.engine.util; class Rounding {}"),
        arguments(
            Gates.PACKAGES_ARE_NULL_MARKED, "package dev.patchbay.unmarked; class Nullable {}"));
  }

  @ParameterizedTest
  @MethodSource("plantedViolations")
  void theGateStopsWhatIsPlanted(ArchRule rule, String source) {
    String name = source.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");

    if (!source.startsWith("package com.")) {
      assertThat(rule.evaluate(planted).getFailureReport().getDetails())
          .anySatisfy(detail -> assertThat(detail).contains(name));
    }
  }

  @Test
  void theTableStopsAnArrowThatPointsUpOrSideways() {
    List<String> stopped =
        Arrows.rules()
            .flatMap(rule -> rule.evaluate(planted).getFailureReport().getDetails().stream())
            .toList();

    assertThat(stopped)
        .anySatisfy(detail -> assertThat(detail).contains("CycleA", "CycleB"))
        .anySatisfy(detail -> assertThat(detail).contains("CycleB", "CycleA"));
  }

  @Test
  void theWindowStopsPanelsThatSeeEachOther(@TempDir Path folder) throws IOException {
    JavaClasses panels =
        Planted.compiled(
                folder,
                List.of(
                    "package dev.patchbay.ui.one; public class One { dev.patchbay.ui.two.Two t; }",
                    "package dev.patchbay.ui.two; public class Two {}"))
            .imported();

    assertThat(Arrows.withinWindow("ui.one").evaluate(panels).hasViolation()).isTrue();
    assertThat(Arrows.withinWindow("ui.two").evaluate(panels).hasViolation()).isFalse();
  }

  @Test
  void theSourceGatesStopWhatIsPlanted(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Planted.java"),
        """
        class Planted {
          void a() { try { b(); } catch (IOException | RuntimeException e) { } }
          void b() { try { a(); } catch (final java.lang.Throwable _) { } }
          void c() { try { a(); } catch (IOException e) { } }
          void d(Node node, String text) { node.setStyle("-fx-fill: " + text); }
          void e(Node node, String text) { node.setStyle(text); }
          void f(Node node) { node.setStyle("-fx-fill: red"); node.setStyle(RED); }
        }
        """);

    assertThat(SourceGates.broadCatches(folder))
        .extracting(found -> found.substring(0, 14))
        .containsExactly("Planted.java:2", "Planted.java:3");
    assertThat(SourceGates.stylesFromText(folder))
        .extracting(found -> found.substring(0, 14))
        .containsExactly("Planted.java:5", "Planted.java:6");
    assertThat(SourceGates.speechlessPackages(folder)).hasSize(1);
    Files.writeString(folder.resolve("package-info.java"), "@NullMarked\npackage planted;\n");
    assertThat(SourceGates.speechlessPackages(folder)).hasSize(1);
    Files.writeString(folder.resolve("package-info.java"), "/// Says it.\npackage planted;\n");
    assertThat(SourceGates.speechlessPackages(folder)).isEmpty();
  }
}
