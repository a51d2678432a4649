package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Expressions that hang, fill the memory or overflow the stack of other interpreters.
@Isolated("measures time")
class AttackTest {
  private static final Duration PROMISED = Duration.ofMillis(1_250);
  private static final Scope SCOPE = Scope.builder(Instant.EPOCH, 1).input(input()).build();

  private static final Evaluator EVALUATOR = new Evaluator(Bounds.DEFAULT);

  private static JsonNode input() {
    ObjectNode input = Json.object();
    input.put("a", "a".repeat(40_000));
    input.put("ab", "ab".repeat(20_000));
    input.put("commas", "x,".repeat(20_000));
    ObjectNode lists = input.putObject("lists");
    for (int i = 0; i < 50_000; i++) {
      lists.putArray("k" + i).add(i);
    }
    var items = input.putArray("items");
    for (int i = 0; i < 20_000; i++) {
      items.addObject().put("g", "same").put("n", i).putArray("l").add(i).add("x");
    }
    return input;
  }

  static Stream<String> attacks() {
    return Stream.of(
        // endless
        "($f := function(){ $f() }; $f())",
        "($f := function($x){ $f($x + 1) }; $f(1))",
        "($f := function($x){ $f($x & 'x') }; $f(''))",
        "($f := function(){ 1 + $f() }; $f())",
        "($f := function(){ [$f()] }; $f())",
        "($f := function($g){ $g($g) }; $f($f))",
        "($y := function($g){ $map([1], function($i){ $g($g) }) }; $y($y))",
        "$map([1..100000], function($x){ $map([1..100000], function($y){ $x * $y }) })",
        "$sum($map([1..10000], function($x){ $sum([1..$x]) }))",
        "$reduce([1..1000000], function($a, $b){ $a + $b })",
        "$sort([1..1000000], function($a, $b){ $map([1..100], function($i){ $i }) and $a < $b })",
        "[1..10000].([1..10000].([1..10000]))",
        "[1..10000][$ in [1..10000][$ in [1..10000]]]",
        "[1..100000]^($sum([1..$]))",
        // memory
        "$pad('x', 1000000000)",
        "$pad('x', -1000000000)",
        "$pad('', 2147483647, 'ab')",
        "$pad('', -2147483648)",
        "$length($pad('x', 1e300))",
        "($d := function($s, $n){ $n = 0 ? $s : $d($s & $s, $n - 1) }; $d('xxxxxxxx', 60))",
        "$reduce([1..60], function($s, $i){ $s & $s }, 'x')",
        "$reduce([1..60], function($s, $i){ $append($s, $s) }, [1])",
        "$reduce([1..60], function($s, $i){ [$s, $s] }, [1])",
        "$reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {})",
        "$string($reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {}))",
        "'' & $reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {})",
        "$reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {}).**",
        "($x := $reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {});"
            + " $y := $reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {}); $x = $y)",
        "$distinct([$reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {}), 1])",
        "$reduce([1..60], function($s, $i){ {'a': $s, 'b': $s} }, {}) ~> |**|{'c': 1}|",
        "$keys($reduce([1..60], function($s, $i){ [[$s], [$s]] }, [{'a': 1}]))",
        "$reduce([1..60], function($s, $i){ [[$s], [$s]] }, [{'a': 1}]).a",
        "$boolean($reduce([1..60], function($s, $i){ [[$s], [$s]] }, [0]))",
        "[1..1000000000]",
        "[1..10000000]",
        "[0, 1..9999999]",
        "[-9007199254740991..9007199254740991]",
        "$count([1..9999999])",
        "$sum([1..9999999])",
        "$join($map([1..100000], function($i){ 'xxxxxxxxxx' }), $pad('', 10000))",
        "$join($split($pad('', 1000000), ''), $pad('', 1000))",
        "$replace($pad('', 1000000, 'a'), 'a', $pad('', 100000, 'b'))",
        "$replace($pad('', 1000000, 'a'), /a/, $pad('', 100000, '$0'))",
        "$replace($pad('', 1000, 'a'), /(a+)/, $pad('', 100000, '$1'))",
        "$split($pad('', 10000000, 'a'), 'a')",
        "$match($pad('', 10000000, 'a'), /a/)",
        "$zip([1..1000000], [1..1000000], [1..1000000])",
        "$spread($map([1..1000000], function($i){ {'a': $i} }))",
        "$merge($map([1..1000000], function($i){ {$string($i): $i} }))",
        "$shuffle([1..3000000])",
        "$reverse([1..3000000])",
        "$encodeUrlComponent($pad('', 20000000, 'ä'))",
        "$base64encode($pad('', 30000000, 'ä'))",
        "$string($map([1..1000000], function($i){ $i }), true)",
        // regular expressions
        "$match(commas, /(.*?,){25}P/)",
        "$contains(a, /(a+)+\\1b/)",
        "$contains(a, /(?:a{1,40}){1,40}b/)",
        "$contains(ab, /(a|b)*c/)",
        "$replace(a, /(a*)*b/, '')",
        "$split(a, /(a|aa)+$x/)",
        "a ~> /(.*?,){25}P/",
        "/(a|a)*b/(a)",
        "$contains(a, /((a{100}){100}){100}/)",
        "$contains(a, /(((((a{9}){9}){9}){9}){9}){9}/)",
        "$contains(a, /^(([a-z])+.)+[A-Z]([a-z])+$/)",
        "$contains(a, /(?=(a+))a*b\\1/)",
        "$map([1..10000], function($i){ $contains($$.a, /a.*a.*a.*a.*b/) })",
        // formatting
        "$formatNumber(1e300, $pad('', 1000000, '0'))",
        "$formatNumber(1e300, '#,##0.00')",
        "$formatInteger(1e15, 'i')",
        "$formatInteger(999999999999999, 'w')",
        "$formatInteger(1, $pad('', 1000000, '0'))",
        "$parseInteger($pad('', 1000000, '9'), '#,##0')",
        "$fromMillis(1, '[Y,*-999999999]')",
        "$fromMillis(1, '[Y999999999]')",
        "$fromMillis(1, '[Y,999999999-999999999]')",
        "$toMillis('11111111111111111111111111111111111111',"
            + " '[Y][M][D][H][h][m][s][f][d][F][W][w][X][x]')",
        "$toMillis('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '[MNn][FNn][MNn][FNn][MNn][FNn]')",
        "$toMillis($pad('', 1000000, '1'))",
        "$round(1e308, 400000000)",
        "$round(1.5, -2147483648)",
        "$formatBase(1e308, 2)",
        "$number($pad('', 1000000, '9'))",
        "1e99999999",
        "$string(1e99999)",
        "$power(1e308, 1e308)",
        // data that others walk quadratically
        "$count(lists.*)",
        "$count(items{g: n})",
        "$count(items.l)",
        "$sum(items{g: $sum(n)}.same)",
        "$count(**)",
        "$distinct(items)",
        "$sort(items, function($x, $y){ $x.n > $y.n })",
        "items[n in $$.items.n]",
        "items@$i.items@$j[$i.n = $j.n]",
        "items#$i[$i in $$.items.n]",
        "$string(items) = $string(items)",
        // source
        "(".repeat(20_000) + "1" + ")".repeat(20_000),
        "[".repeat(150) + "1" + "]".repeat(150),
        "(".repeat(150) + "a" + ")?:1".repeat(150),
        "-".repeat(90_000) + "1",
        "1" + "+1".repeat(45_000),
        "a" + ".a".repeat(45_000),
        "a" + "[0]".repeat(30_000),
        "a" + "~>$f".repeat(20_000),
        "a" + "&'x'".repeat(900),
        "x?".repeat(30_000) + "1",
        "'" + "x".repeat(99_000) + "'",
        "[" + "1,".repeat(49_000) + "1]",
        "{" + "'a':1,".repeat(16_000) + "'b':1}",
        "x".repeat(1_000_000),
        "`" + "x".repeat(1_000_000) + "`",
        "/*".repeat(40_000),
        "function(".repeat(10_000),
        "function($a)<" + "a<".repeat(40_000),
        "$map(".repeat(10_000),
        "{\"a\":".repeat(10_000),
        "(function($a, $b)<x+x+x+x+x+x+x+x+x+x+n:x>{1})" + "(" + "'x',".repeat(60) + "'x')",
        "\"" + "\\u0041".repeat(15_000) + "\"",
        "%.".repeat(30_000) + "a",
        "$pad('', 2000000)",
        "$number($pad('', 101, '9'))");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_ends_in_time_and_the_next_expression_is_answered(String attack) {
    Duration taken = attack(attack);
    for (int again = 0; again < 3 && taken.compareTo(PROMISED) > 0; again++) {
      // The clock also runs while a busy machine works on something else, but not every time.
      taken = attack(attack);
    }
    assertThat(taken).isLessThan(PROMISED);
    assertAnswers();
  }

  private static Duration attack(String attack) {
    long started = System.nanoTime();
    Evaluation evaluation = EVALUATOR.evaluate(attack, SCOPE);
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    if (evaluation instanceof Evaluation.Failed(var problem)) {
      assertThat(problem.message()).hasSizeLessThan(200).doesNotContain("Exception", "Error:");
    }
    return taken;
  }

  @Test
  void others_are_answered_while_attacks_run() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Evaluation>> attackers =
          attacks().limit(8).map(a -> threads.submit(() -> EVALUATOR.evaluate(a, SCOPE))).toList();
      Callable<Void> victim =
          () -> {
            assertAnswers();
            return null;
          };
      for (Future<Void> done :
          threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> victim).toList())) {
        done.get();
      }
      for (Future<Evaluation> attacker : attackers) {
        assertThat(attacker.get()).isNotNull();
      }
    }
  }

  @Test
  void each_bound_has_its_code() {
    assertCode("($f := function(){ $f() }; $f())", "expression.timeout");
    assertCode("$pad('x', 1000000000)", "expression.memory");
    assertCode("($f := function(){ 1 + $f() }; $f())", "expression.depth");
    assertCode("$contains(a, /(a+)+\\1b/)", "expression.syntax");
    assertCode("(".repeat(20_000), "expression.syntax");
  }

  @Test
  void work_as_it_is_usual_stays_within_the_bounds() {
    assertValue(
        "$count(items[n < 5000].{'a': n, 'b': n + 1, 'c': g, 'd': g & n, 'e': l[0], 'f':"
            + " $string(n), 'g': n > 5, 'h': $uppercase(g), 'i': [n, n], 'j': {'k': n}})",
        "5000");
    assertValue("($f := function($n){ $n <= 1 ? 1 : $n * $f($n - 1) }; $f(90) > 1)", "true");
    assertValue(
        "($f := function($n, $s){ $n = 0 ? $s : $f($n - 1, $s + $n) }; $f(10000, 0))", "50005000");
    assertValue("$length($join($map([1..10000], $string), ','))", "48893");
  }

  @Test
  void recursion_to_the_allowed_depth_fits_on_a_virtual_thread() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .submit(() ->
              assertValue(
                  "($f := function($n){ $n = 0 ? 0 : (1 + ((($map([$n], function($m){"
                      + " $f($m - 1) }))))) }; $f(30))",
                  "30"))
          .get();
    }
  }

  /// Whoever walks over a syntax tree calls itself; the parser bounds how deep that goes.
  @ParameterizedTest
  @MethodSource("deepSources")
  void the_deepest_expression_can_be_looked_at_with_a_small_stack(String source) throws Exception {
    var scope = new ScopeShapes(Shape.UNKNOWN, Map.of(), Shape.UNKNOWN, Map.of(), Shape.UNKNOWN);
    var failure = new AtomicReference<Throwable>();
    Runnable looking =
        () -> {
          References.in(source);
          ShapeInference.of(source, scope);
          FieldCheck.of(source, scope);
          Template.parse("{{" + source + "}}");
          EVALUATOR.evaluate(source, SCOPE);
        };
    Thread small = new Thread(null, looking, "small stack", 512 << 10);
    small.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
    small.start();
    small.join();

    assertThat(failure.get()).isNull();
  }

  static Stream<String> deepSources() {
    return Stream.of(
        "(".repeat(199) + "a" + ")".repeat(199),
        "[".repeat(199) + "a" + "]".repeat(199),
        "a?".repeat(199) + "a",
        "{'a':".repeat(199) + "a" + "}".repeat(199),
        "$f(".repeat(199) + "a" + ")".repeat(199),
        "a[".repeat(199) + "a" + "]".repeat(199),
        "a.(".repeat(199) + "a" + ")".repeat(199),
        "function(){".repeat(199) + "a" + "}".repeat(199),
        "a" + "+a".repeat(250),
        "a" + "~>$f()".repeat(250),
        "(".repeat(40) + "a" + ("+a".repeat(10) + ")").repeat(40),
        "a" + ".a".repeat(250),
        "$a" + ":=$a".repeat(190),
        "a" + "{'a':a}.a".repeat(100),
        "$map(a, function($x){".repeat(90) + "$x" + "})".repeat(90),
        "|a|{},".repeat(100) + "a" + "|".repeat(100));
  }

  private static void assertAnswers() {
    assertValue("$sum([1, 2, 3])", "6");
  }

  private static void assertValue(String expression, String json) {
    assertThat(EVALUATOR.evaluate(expression, SCOPE))
        .isEqualTo(new Evaluation.Value(Json.parse(json)));
  }

  private static void assertCode(String expression, String code) {
    assertThat(EVALUATOR.evaluate(expression, SCOPE))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class, failed -> assertThat(failed.problem().code()).isEqualTo(code));
  }
}
