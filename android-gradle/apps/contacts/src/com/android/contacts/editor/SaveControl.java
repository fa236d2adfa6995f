package com.android.contacts.editor;

import android.app.Activity;
import android.view.Menu;
import android.view.MenuItem;
import com.google.android.contacts.R;

/** What a person saves the form with: an action in the bar. (Version 2 of the app has another one.) */
public final class SaveControl {
  private final Activity activity;
  private final Runnable save;

  public SaveControl(Activity activity, Runnable save) {
    this.activity = activity;
    this.save = save;
  }

  public void onCreateOptionsMenu(Menu menu) {
    activity.getMenuInflater().inflate(R.menu.editor, menu);
  }

  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.save) return false;
    save.run();
    return true;
  }
}
