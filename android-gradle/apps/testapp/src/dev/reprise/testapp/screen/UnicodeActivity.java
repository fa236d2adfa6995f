package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Texts in many scripts, and signs that look like nothing or like others. */
public final class UnicodeActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    String[] texts = getResources().getStringArray(R.array.unicode);
    ListView list = new ListView(this);
    list.setId(R.id.list);
    TextView chosen = listLabel(R.id.chosen);
    chosen.setText(R.string.nothing_chosen);
    list.addHeaderView(chosen, null, false);
    list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, texts));
    list.setOnItemClickListener((parent, view, position, id) ->
        chosen.setText(getString(R.string.chosen, texts[position - list.getHeaderViewsCount()])));
    content().addView(list);
  }
}
