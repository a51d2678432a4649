package dev.patchbay.nodes.data;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Gathers the values of one group one by one and says in the end what they come to. Null and
/// missing values are not counted.
sealed interface Tally {
  /// @return why the value cannot be taken
  Optional<String> add(JsonNode value);

  JsonNode result();

  static Tally of(Group.Function function) {
    return switch (function) {
      case COUNT -> new Count();
      case COUNT_DISTINCT -> new Distinct();
      case SUM -> new Sum(false);
      case AVERAGE -> new Sum(true);
      case MINIMUM -> new Extreme(-1);
      case MAXIMUM -> new Extreme(1);
      case LIST -> new Gathered();
    };
  }

  final class Count implements Tally {
    private int count;

    @Override
    public Optional<String> add(JsonNode value) {
      count++;
      return Optional.empty();
    }

    @Override
    public JsonNode result() {
      return Json.NODES.numberNode(count);
    }
  }

  final class Distinct implements Tally {
    private final Set<String> seen = new HashSet<>();

    @Override
    public Optional<String> add(JsonNode value) {
      seen.add(ItemKey.of(value));
      return Optional.empty();
    }

    @Override
    public JsonNode result() {
      return Json.NODES.numberNode(seen.size());
    }
  }

  /// Exact, as decimals are added on paper; only an average that does not end is rounded.
  final class Sum implements Tally {
    private final boolean average;
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    Sum(boolean average) {
      this.average = average;
    }

    @Override
    public Optional<String> add(JsonNode value) {
      if (!value.isNumber()) {
        return Optional.of(
            Shape.of(value).words()
                + ", not a number"
                + (value.isString() ? "; convert it on purpose" : ""));
      }
      Optional<BigDecimal> number = Decimals.exact(value);
      // Zero has no exponent, and adding it to 1e400 would write out four hundred digits.
      number.ifPresent(exact -> sum = count == 0 ? exact : sum.add(exact));
      count++;
      return number.isPresent() && sum.precision() <= Decimals.MOST_DIGITS
          ? Optional.empty()
          : Optional.of("so large or small that an exact sum needs more than a hundred digits");
    }

    @Override
    public JsonNode result() {
      if (!average) {
        return Decimals.node(sum);
      }
      return count == 0 ? Json.NODES.nullNode() : Decimals.node(mean());
    }

    private BigDecimal mean() {
      BigDecimal divisor = BigDecimal.valueOf(count);
      BigDecimal mean = sum.divide(divisor, new MathContext(Decimals.MOST_DIGITS));
      return mean.multiply(divisor).compareTo(sum) == 0
          ? trimmed(mean)
          : sum.divide(divisor, MathContext.DECIMAL128);
    }

    /// `2.50` stays `2.50` where the sum has two places.
    private BigDecimal trimmed(BigDecimal mean) {
      BigDecimal stripped = mean.stripTrailingZeros();
      return stripped.scale() < sum.scale()
          ? stripped.setScale(Math.max(0, sum.scale()))
          : stripped;
    }
  }

  /// The smallest or largest number, text, or true and false; all values are of one kind.
  final class Extreme implements Tally {
    private final int sign;
    private JsonNode best = Json.NODES.nullNode();
    private SortValue order = SortValue.EMPTY;

    Extreme(int sign) {
      this.sign = sign;
    }

    @Override
    public Optional<String> add(JsonNode value) {
      SortValue next = SortValue.of(value, Sort.As.AUTOMATIC);
      if (next instanceof SortValue.Unfit(var why)) {
        return Optional.of(why);
      }
      boolean first = order.equals(SortValue.EMPTY);
      if (!first && order.getClass() != next.getClass()) {
        return Optional.of(Shape.of(value).words() + ", but others are " + Shape.of(best).words());
      }
      if (first || Integer.signum(next.compareTo(order)) * sign > 0) {
        best = value;
        order = next;
      }
      return Optional.empty();
    }

    @Override
    public JsonNode result() {
      return best;
    }
  }

  final class Gathered implements Tally {
    private final ArrayNode all = Json.NODES.arrayNode();

    @Override
    public Optional<String> add(JsonNode value) {
      all.add(value);
      return Optional.empty();
    }

    @Override
    public JsonNode result() {
      return all;
    }
  }
}
