package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import dev.reprise.testapp.R;

/** Gives back the colour that was tapped. */
public final class PickActivity extends Screen {
  static final String COLOUR = "colour";

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    String[] colours = getResources().getStringArray(R.array.colours);
    ListView list = new ListView(this);
    list.setId(R.id.list);
    list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, colours));
    list.setOnItemClickListener((parent, view, position, id) -> {
      setResult(RESULT_OK, new Intent().putExtra(COLOUR, colours[position]));
      finish();
    });
    content().addView(list);
  }
}
