package dev.patchbay.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Classes that break rules on purpose, compiled by this JDK into a folder of their own.
record Planted(Path classes) {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  static Planted compiled(Path folder, List<String> sources) throws IOException {
    var files = new ArrayList<Path>();
    for (String source : sources) {
      Path parent = folder.resolve("src").resolve(first(PACKAGE, source).replace('.', '/'));
      Files.createDirectories(parent);
      files.add(Files.writeString(parent.resolve(first(TYPE, source) + ".java"), source));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var options =
          Stream.of(
                  "-proc:none",
                  "-nowarn",
                  "-d",
                  classes.toString(),
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "--module-path",
                  System.getProperty("jdk.module.path"),
                  "--add-modules",
                  "javafx.controls")
              .toList();
      boolean fine =
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(fine).as("the planted classes compile").isTrue();
    }
    return new Planted(classes);
  }

  JavaClasses imported() {
    return new ClassFileImporter().importPath(classes);
  }

  private static String first(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
