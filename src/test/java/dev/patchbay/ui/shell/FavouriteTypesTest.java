package dev.patchbay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.nodes.BuiltIn;
import java.util.List;
import org.junit.jupiter.api.Test;

class FavouriteTypesTest {
  private final Remembered remembered = Remembered.forNow();
  private final FavouriteTypes favourites = new FavouriteTypes(remembered);

  @Test
  void markedTypesComeFirstInTheOrderTheyWereMarked() {
    favourites.mark("mail.send", true);
    favourites.mark("control.if", true);

    assertThat(first()).containsExactly("mail.send", "control.if");

    favourites.mark("mail.send", false);
    assertThat(first()).containsExactly("control.if");
  }

  @Test
  void whatIsAddedOftenFollowsMostUsedFirst() {
    favourites.mark("control.if", true);
    use("control.if", 9);
    use("data.filter", 2);
    use("http.request", 5);
    use("data.transform", 1);

    assertThat(first()).containsExactly("control.if", "http.request", "data.filter");
  }

  @Test
  void aTypeThatIsGoneAndBrokenCountsAreForgotten() {
    remembered.put("palette.favourites", "no.such.type data.filter");
    remembered.put("palette.used", "control.if=many =3 data.filter= http.request=4");

    assertThat(first()).containsExactly("data.filter", "http.request");
  }

  private void use(String type, int times) {
    for (int i = 0; i < times; i++) {
      favourites.used(type);
    }
  }

  private List<String> first() {
    return favourites.first(BuiltIn.registry()).stream().map(NodeType::id).toList();
  }
}
