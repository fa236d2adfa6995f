package dev.reprise.testapp.screen;

import android.widget.GridLayout;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** As many nodes on one screen, without scrolling, as a measurement wants. Every fourth can be tapped. */
abstract class TreeScreen extends Screen {
  /** Besides the cells: the window's own frames, the bar, its title, the grid. */
  private static final int NODES_AROUND = 8;

  final void fill(int nodes, int columns) {
    GridLayout grid = new GridLayout(this);
    grid.setId(R.id.list);
    grid.setColumnCount(columns);
    content().addView(grid);
    for (int i = 1; i <= nodes - NODES_AROUND; i++) {
      TextView cell = new TextView(this);
      cell.setText(getString(R.string.cell, i));
      cell.setTextSize(columns > 4 ? 7 : 14);
      if (i % 4 == 0) cell.setOnClickListener(view -> view.setSelected(!view.isSelected()));
      GridLayout.LayoutParams params = new GridLayout.LayoutParams(GridLayout.spec(GridLayout.UNDEFINED, 1f), GridLayout.spec(GridLayout.UNDEFINED, 1f));
      params.width = 0;
      params.height = 0;
      grid.addView(cell, params);
    }
  }
}
