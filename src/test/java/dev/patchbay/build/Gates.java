package dev.patchbay.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// Abilities that have one owner, and shapes that do not occur, as far as class files show them.
final class Gates {
  private static final String ROOT = Arrows.ROOT;
  private static final String[] SOCKETS = {
    ROOT + ".wire..", ROOT + ".server..", ROOT + ".temporal.."
  };

  private static final Pattern VAGUE_NAME =
      Pattern.compile(
          "(Abstract|Base)[A-Z]\\w*|\\w*(Utils?|Manager|Helpers?|Impl|Abstract|Base|Dto|DTO|Service|Common|Misc)");

  private static final Set<String> VAGUE_PACKAGES =
      Set.of(
          "util",
          "utils",
          "common",
          "impl",
          "dto",
          "service",
          "services",
          "manager",
          "helper",
          "misc");

  private Gates() {}

  static final ArchRule NO_CYCLES =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one package that nobody can read alone");

  static final ArchRule JAVAFX_ONLY_IN_THE_WINDOW =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".app..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..",
                  "com.sun.javafx..",
                  "atlantafx..",
                  "org.kordamp.ikonli.javafx..",
                  "org.fxmisc.."))
          .because("commands, engine and server run where there is no display");

  static final ArchRule SQL_ONLY_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".store..", ROOT + ".wire..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb.."))
          .because(
              "the program's own SQL lives in the store, and users' databases behind the wire");

  static final ArchRule OWN_DATABASE_ONLY_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".store..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.h2..", "org.flywaydb.."))
          .because("H2 settings and migrations are made in one place");

  static final ArchRule TINK_ONLY_WITH_THE_CONNECTIONS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".connection..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.google.crypto.tink.."))
          .because("others ask its Signer and its Sealer");

  static final ArchRule SOCKETS_ONLY_AT_THE_BORDER =
      noClasses()
          .that()
          .resideOutsideOfPackages(SOCKETS)
          // Asks whether a display answers, before the toolkit starts.
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".app.Display")
          .should()
          .dependOnClassesThat(
              nameMatching(
                      "java\\.net\\.(\\w*Socket(?!Address)\\w*|HttpURLConnection|URLConnection"
                          + "|URLClassLoader|InetAddress|http\\..*)"
                          + "|java\\.nio\\.channels\\.(\\w*SocketChannel|Asynchronous\\w*Channel)")
                  .<JavaClass>forSubtype()
                  .or(
                      resideInAnyPackage(
                          "javax.net..", "com.sun.net..", "jakarta.mail..", "io.helidon..")))
          .because("a dry run touches nothing, and what cannot open a socket cannot forget that");

  static final ArchRule ADDRESSES_ARE_NOT_OPENED =
      noClasses()
          .that()
          .resideOutsideOfPackages(SOCKETS)
          .should(
              call(
                  "open what an address names",
                  access ->
                      access.getTargetOwner().isEquivalentTo(java.net.URL.class)
                          && (access.getName().startsWith("open")
                              || access.getName().equals("getContent"))))
          .because("a URL opens a socket without naming one");

  static final ArchRule TIME_IS_A_PARAMETER =
      noClasses()
          // The wall clock enters the program here.
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".app.Wiring")
          .should(
              call(
                  "read the wall clock",
                  access ->
                      (access.getName().equals("now")
                              && access.getTargetOwner().getPackageName().equals("java.time"))
                          || is(access, System.class, "currentTimeMillis")
                          || (access.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                              && access.getName().startsWith("system"))
                          || is(access, java.time.InstantSource.class, "system")
                          || (access.getTargetOwner().isEquivalentTo(java.util.Date.class)
                              && access.getName().equals("<init>"))))
          .because("the clock is a parameter, so that tests and resumed runs can set it");

  static final ArchRule OUTPUT_GOES_THROUGH_THE_MAIN =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".app.cli.Main")
          .should(
              call(
                  "print",
                  access ->
                      (access.getTargetOwner().isEquivalentTo(System.class)
                              && Set.of("out", "err", "console").contains(access.getName()))
                          || access.getName().equals("printStackTrace")
                          || access.getTargetOwner().getFullName().equals("java.lang.IO")))
          .because("commands write to the writers they are given, everything else to the log");

  static final ArchRule THREADS_HAVE_ONE_OWNER =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".ui.session.Background")
          .and()
          // One thread owns the database, because an interrupt inside it would close it.
          .doNotHaveFullyQualifiedName(ROOT + ".store.Database")
          .should(
              call(
                  "start threads",
                  access ->
                      (access.getTargetOwner().isAssignableTo(Thread.class)
                              && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                                  .contains(access.getName()))
                          || access.getTargetOwner().isEquivalentTo(java.util.Timer.class)
                          || access
                              .getTargetOwner()
                              .isEquivalentTo(java.util.concurrent.Executors.class)))
          .because("who starts a thread must know what happens when its work breaks");

  static final ArchRule ONE_WAY_TO_THE_WINDOWS_THREAD =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".ui.session.Background")
          .should(
              call(
                  "cross to the window's thread",
                  access ->
                      access.getTargetOwner().getFullName().equals("javafx.application.Platform")
                          && access.getName().equals("runLater")))
          .because("work comes back to the window in one place, where the newest wins");

  static final ArchRule NO_MUTABLE_STATICS =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal()
          .because("state that belongs to nobody is changed by everybody");

  static final ArchRule NO_STATIC_CONTAINERS_THAT_CHANGE =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .notHaveRawType(
              resideInAnyPackage("java.util.concurrent..")
                  .and(DescribedPredicate.not(nameMatching(".*TimeUnit")))
                  .or(
                      nameMatching(
                          "java\\.util\\.(HashMap|LinkedHashMap|TreeMap|ArrayList|HashSet|LinkedHashSet|TreeSet|ArrayDeque|WeakHashMap|IdentityHashMap)"))
                  .or(assignableTo(ThreadLocal.class)))
          .because("a static collection that grows is mutable state in disguise");

  static final ArchRule NAMES_SAY_WHAT_IT_IS =
      classes()
          .should(
              new ArchCondition<JavaClass>("have a name that says what they are") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  boolean vaguePackage =
                      Set.of(item.getPackageName().split("\\.")).stream()
                          .anyMatch(VAGUE_PACKAGES::contains);
                  if (vaguePackage || VAGUE_NAME.matcher(item.getSimpleName()).matches()) {
                    events.add(
                        SimpleConditionEvent.violated(item, item.getName() + " says nothing"));
                  }
                }
              })
          .because("a manager manages, a helper helps, and the reader knows nothing more");

  /// Every package-info is compiled to a class of its own as soon as it carries an annotation.
  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<JavaClass>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            item, item.getName() + " is not null-marked"));
                  }
                }
              })
          .because("NullAway looks only at what is marked");

  static List<ArchRule> all() {
    return List.of(
        NO_CYCLES,
        JAVAFX_ONLY_IN_THE_WINDOW,
        SQL_ONLY_IN_THE_STORE,
        OWN_DATABASE_ONLY_IN_THE_STORE,
        TINK_ONLY_WITH_THE_CONNECTIONS,
        SOCKETS_ONLY_AT_THE_BORDER,
        ADDRESSES_ARE_NOT_OPENED,
        TIME_IS_A_PARAMETER,
        OUTPUT_GOES_THROUGH_THE_MAIN,
        THREADS_HAVE_ONE_OWNER,
        ONE_WAY_TO_THE_WINDOWS_THREAD,
        NO_MUTABLE_STATICS,
        NO_STATIC_CONTAINERS_THAT_CHANGE,
        NAMES_SAY_WHAT_IT_IS,
        PACKAGES_ARE_NULL_MARKED);
  }

  private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
  }

  private static ArchCondition<JavaClass> call(
      String what, java.util.function.Predicate<JavaAccess<?>> forbidden) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getAccessesFromSelf().stream()
            .filter(forbidden)
            .forEach(access ->
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
        item.getMethodReferencesFromSelf().stream()
            .filter(forbidden)
            .forEach(access ->
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }
}
