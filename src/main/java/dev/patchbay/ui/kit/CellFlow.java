package dev.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The cells of one row side by side, every column as wide as in all other rows; where the room
/// does not suffice, the row breaks into several lines.
final class CellFlow extends Pane {
  private final List<GridColumn> columns;

  CellFlow(List<GridColumn> columns, List<? extends Node> cells) {
    this.columns = columns;
    getStyleClass().add("cell-flow");
    getChildren().setAll(cells);
    setMinWidth(0);
  }

  /// Whether all columns stand side by side at this width.
  static boolean fits(List<GridColumn> columns, double width) {
    return columns.stream().mapToDouble(GridColumn::minWidth).sum() <= width;
  }

  /// The indexes of the columns that stand on each line.
  static List<List<Integer>> lines(List<GridColumn> columns, double width) {
    if (fits(columns, width)) {
      return List.of(IntStream.range(0, columns.size()).boxed().toList());
    }
    var lines = new ArrayList<List<Integer>>();
    var line = new ArrayList<Integer>();
    double used = 0;
    for (int i = 0; i < columns.size(); i++) {
      double min = columns.get(i).brokenWidth();
      if (!line.isEmpty() && used + min > width) {
        lines.add(List.copyOf(line));
        line.clear();
        used = 0;
      }
      line.add(i);
      used += min;
    }
    lines.add(List.copyOf(line));
    return lines;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return columns.stream().mapToDouble(GridColumn::minWidth).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double all = width < 0 ? computePrefWidth(-1) : width;
    return lines(columns, all).stream().mapToDouble(line -> height(line, all)).sum();
  }

  @Override
  protected void layoutChildren() {
    double all = getWidth();
    double y = 0;
    for (List<Integer> line : lines(columns, all)) {
      double height = height(line, all);
      double x = 0;
      for (int i : line) {
        double width = width(line, i, all);
        getChildren().get(i).resizeRelocate(x, y, width, height);
        x += width;
      }
      y += height;
    }
  }

  private double height(List<Integer> line, double all) {
    return line.stream()
        .mapToDouble(i -> Math.ceil(getChildren().get(i).prefHeight(width(line, i, all))))
        .max()
        .orElse(0);
  }

  private double width(List<Integer> line, int column, double all) {
    boolean broken = line.size() < columns.size();
    double min = line.stream().mapToDouble(i -> min(i, broken)).sum();
    double weights = line.stream().mapToDouble(i -> columns.get(i).weight()).sum();
    double own = min(column, broken);
    double room = all - min;
    return room < 0
        ? own * all / min
        : Math.floor(own + room * columns.get(column).weight() / weights);
  }

  private double min(int column, boolean broken) {
    return broken ? columns.get(column).brokenWidth() : columns.get(column).minWidth();
  }
}
