package com.android.contacts.editor;

import android.app.Activity;
import android.view.Menu;
import android.view.MenuItem;
import com.google.android.contacts.R;

/** What a person saves the form with: a button below it. */
public final class SaveControl {
  public SaveControl(Activity activity, Runnable save) {
    activity.findViewById(R.id.confirm_button).setOnClickListener(view -> save.run());
  }

  public void onCreateOptionsMenu(Menu menu) {}

  public boolean onOptionsItemSelected(MenuItem item) {
    return false;
  }
}
