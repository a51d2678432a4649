package dev.patchbay.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which package may see which: the table of the design, one line for every package.
///
/// A line lists everything of ours that the package may see, itself aside. A package that is not
/// listed may see nothing, so a new one has to be put into the table first.
final class Arrows {
  static final String ROOT = "dev.patchbay";

  private static final String LEVEL_1 = "catalog expression schedule schema";
  private static final String LEVEL_2 = LEVEL_1 + " scenario connection";
  private static final String LEVEL_3 = LEVEL_2 + " engine editor inbound exchange";
  private static final String LEVEL_4 = LEVEL_3 + " release picture";
  private static final String NOTHING = "";

  /// What a part of the program, sub-packages included, may see, and why not more.
  record Line(String part, String sees, String because) {}

  static final List<Line> TABLE =
      List.of(
          new Line("schema", NOTHING, "reading a value needs to know of nothing but the value"),
          new Line("schedule", "schema", "what recurs is pure, whoever shows or keeps it"),
          new Line("catalog", "schema", "what a node type is does not depend on any document"),
          new Line("expression", "schema", "an expression is evaluated in a scope, not in a graph"),
          new Line("scenario", LEVEL_1, "the document does not know who runs, edits or stores it"),
          new Line("connection", LEVEL_1, "secrets are kept without knowing who will need them"),
          new Line("engine", LEVEL_2, "a walk is the same whoever watches it"),
          new Line("editor", LEVEL_2, "editing is tested without a toolkit and runs nothing"),
          new Line("inbound", LEVEL_2, "what comes in is handed on through an interface"),
          new Line("exchange", LEVEL_2, "a file is read the same way whoever opens it"),
          new Line("release", LEVEL_3, "what is published does not depend on how it is shown"),
          new Line("picture", LEVEL_3, "a picture is drawn where there is no display too"),
          new Line("nodes", LEVEL_1, "a node type is one file that knows no document and no world"),
          new Line("store", LEVEL_4, "the database implements what lower packages ask for"),
          new Line("wire", LEVEL_4, "the world is lent to a step, which does not know it"),
          new Line("server", LEVEL_4, "the server is a sibling of the window, not its user"),
          new Line("temporal", LEVEL_4, "a cluster is one more executor of the same walk"),
          new Line("ui", LEVEL_4, "the window gets its stores and its wire from the wiring"),
          new Line(
              "app",
              LEVEL_4 + " nodes store wire server temporal ui",
              "the wiring alone sees every part"));

  /// The parts of the window: the shell on top, the panels beside each other, the kit below.
  static final Map<String, String> WINDOW =
      Map.of(
          "ui.shell", "ui",
          "ui.kit", NOTHING,
          "ui.session", "ui.kit");

  private static final String PANELS_SEE = "ui.session ui.kit";

  private Arrows() {}

  static Stream<ArchRule> rules() {
    return TABLE.stream().map(Arrows::rule);
  }

  private static ArchRule rule(Line line) {
    String[] allowed = packages(line.part() + " " + line.sees());
    return classes()
        .that(resideInAPackage(ROOT + "." + line.part() + ".."))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + ".."))))
        .because(line.because())
        .allowEmptyShould(true);
  }

  /// What one package of the window may see of the others.
  static ArchRule withinWindow(String part) {
    String sees = WINDOW.getOrDefault(part, PANELS_SEE);
    return classes()
        .that(resideInAPackage(ROOT + "." + part + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages(part + " " + sees))
                .or(not(resideInAPackage(ROOT + ".ui.."))))
        .because("panels meet in the session, and the shell puts them together");
  }

  private static String[] packages(String names) {
    return Stream.of(names.trim().split(" +"))
        .map(name -> ROOT + "." + name + "..")
        .toArray(String[]::new);
  }
}
