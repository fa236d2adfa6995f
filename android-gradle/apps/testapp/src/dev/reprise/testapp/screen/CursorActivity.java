package dev.reprise.testapp.screen;

import android.database.Cursor;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.RowsDatabase;

/** Pages through a cursor that stays open as long as the screen is there. */
public final class CursorActivity extends Screen {
  private static final int PAGE = 10;

  private RowsDatabase database;
  private Cursor cursor;
  private TextView page;
  private TextView rows;
  private int first;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    database = new RowsDatabase(this);
    cursor = database.getReadableDatabase().query("rows", new String[] {"name"}, null, null, null, null, "_id");
    page = label(R.id.page);
    rows = label(R.id.rows);
    button(R.id.next_page, R.string.next_page, () -> show(first + PAGE));
    button(R.id.previous_page, R.string.previous_page, () -> show(first - PAGE));
    show(0);
  }

  @Override
  protected void onDestroy() {
    cursor.close();
    database.close();
    super.onDestroy();
  }

  private void show(int wanted) {
    if (wanted < 0 || wanted >= cursor.getCount()) return;
    first = wanted;
    StringBuilder names = new StringBuilder();
    for (int i = first; i < first + PAGE && cursor.moveToPosition(i); i++) names.append(names.length() == 0 ? "" : "\n").append(cursor.getString(0));
    rows.setText(names);
    page.setText(getString(R.string.page, first + 1, Math.min(first + PAGE, cursor.getCount()), cursor.getCount()));
  }
}
