package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

/** One line of a page. It keeps no state of its own: what it shows is read whenever it is shown. */
public abstract class Row {
  /** String resource. */
  public final int title;

  Row(int title) {
    this.title = title;
  }

  public abstract View create(Activity activity, ViewGroup parent);

  /** Shows what is true now. */
  public abstract void refresh(View view);

  /** @param summary hidden when it is null or empty */
  static void show(View view, CharSequence title, CharSequence summary) {
    ((TextView) view.findViewById(android.R.id.title)).setText(title);
    TextView second = view.findViewById(android.R.id.summary);
    second.setText(summary);
    second.setVisibility(summary == null || summary.length() == 0 ? View.GONE : View.VISIBLE);
  }

  static View inflate(Activity activity, int layout, ViewGroup parent) {
    return activity.getLayoutInflater().inflate(layout, parent, false);
  }
}
