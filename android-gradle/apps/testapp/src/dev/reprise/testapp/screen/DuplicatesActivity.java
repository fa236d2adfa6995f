package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that nothing but their place tells apart, each with a button that says the same. */
public final class DuplicatesActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    String milk = getString(R.string.duplicate_row);
    List<String> rows = new ArrayList<>(Arrays.asList(milk, getString(R.string.duplicate_other), milk, milk));
    ListView list = new ListView(this);
    list.setId(R.id.list);
    TextView chosen = listLabel(R.id.chosen);
    chosen.setText(R.string.nothing_chosen);
    list.addFooterView(chosen, null, false);
    ArrayAdapter<String> adapter = new ArrayAdapter<String>(this, R.layout.duplicate_row, R.id.row_title, rows) {
      @Override
      public View getView(int position, View reused, ViewGroup parent) {
        View row = super.getView(position, reused, parent);
        row.findViewById(R.id.row_button).setOnClickListener(view -> {
          rows.remove(position);
          notifyDataSetChanged();
        });
        return row;
      }
    };
    list.setAdapter(adapter);
    list.setOnItemClickListener((parent, view, position, id) -> chosen.setText(getString(R.string.chosen_row, position + 1)));
    content().addView(list);
  }
}
