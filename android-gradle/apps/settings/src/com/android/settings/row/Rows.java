package com.android.settings.row;

import android.app.Activity;
import android.database.ContentObserver;
import android.os.Handler;
import android.provider.Settings;
import android.view.View;
import android.view.ViewGroup;
import java.util.ArrayList;
import java.util.List;

/** The rows of the open page, which follow the settings: whoever changes one, the page shows it. */
public final class Rows {
  private final Activity activity;
  private final List<Row> rows;
  private final List<View> views = new ArrayList<>();
  private final ContentObserver observer = new ContentObserver(new Handler()) {
    @Override
    public void onChange(boolean selfChange) {
      refresh();
    }
  };

  public Rows(Activity activity, List<Row> rows, ViewGroup parent) {
    this.activity = activity;
    this.rows = rows;
    for (Row row : rows) {
      View view = row.create(activity, parent);
      views.add(view);
      parent.addView(view);
    }
  }

  public void onResume() {
    activity.getContentResolver().registerContentObserver(Settings.Global.CONTENT_URI, true, observer);
    activity.getContentResolver().registerContentObserver(Settings.Secure.CONTENT_URI, true, observer);
    activity.getContentResolver().registerContentObserver(Settings.System.CONTENT_URI, true, observer);
    refresh();
  }

  public void onPause() {
    activity.getContentResolver().unregisterContentObserver(observer);
  }

  private void refresh() {
    for (int i = 0; i < rows.size(); i++) rows.get(i).refresh(views.get(i));
  }
}
