package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** A list far longer than the screen; the label above it has the row that was tapped last. */
public final class LongListActivity extends Screen {
  private static final int ROWS = 100;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    LinearLayout box = new LinearLayout(this);
    box.setOrientation(LinearLayout.VERTICAL);
    content().addView(box);
    TextView chosen = listLabel(R.id.chosen);
    chosen.setText(R.string.nothing_chosen);
    box.addView(chosen);
    ListView list = new ListView(this);
    list.setId(R.id.list);
    list.setAdapter(new Adapter());
    list.setOnItemClickListener((parent, view, position, id) -> chosen.setText(getString(R.string.chosen_row, position + 1)));
    box.addView(list);
  }

  private final class Adapter extends BaseAdapter {
    @Override
    public int getCount() {
      return ROWS;
    }

    @Override
    public Integer getItem(int position) {
      return position + 1;
    }

    @Override
    public long getItemId(int position) {
      return position;
    }

    @Override
    public View getView(int position, View reused, ViewGroup parent) {
      View row = reused != null ? reused : getLayoutInflater().inflate(android.R.layout.simple_list_item_2, parent, false);
      ((TextView) row.findViewById(android.R.id.text1)).setText(getString(R.string.row, position + 1));
      ((TextView) row.findViewById(android.R.id.text2)).setText(getString(R.string.row_details, position + 1));
      return row;
    }
  }
}
