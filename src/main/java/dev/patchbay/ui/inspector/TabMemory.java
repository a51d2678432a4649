package dev.patchbay.ui.inspector;

import dev.patchbay.ui.kit.DataView;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which tab and which way to look at data was used last, so that the next node opens the same way.
final class TabMemory {
  private String tab = Strings.CONFIG;
  private final ObjectProperty<DataView.Mode> mode = new SimpleObjectProperty<>(DataView.Mode.JSON);

  String tab() {
    return tab;
  }

  void remember(String title) {
    tab = title;
  }

  ObjectProperty<DataView.Mode> mode() {
    return mode;
  }
}
