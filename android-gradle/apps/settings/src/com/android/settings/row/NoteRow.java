package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.android.settings.R;
import java.util.function.IntSupplier;

/** A sentence on a page. It has no title: search does not find it. */
public final class NoteRow extends Row {
  private final IntSupplier text;

  /** @param text string resource, or 0 for nothing to say */
  public NoteRow(IntSupplier text) {
    super(0);
    this.text = text;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    return inflate(activity, R.layout.note_row, parent);
  }

  @Override
  public void refresh(View view) {
    int sentence = text.getAsInt();
    view.setVisibility(sentence == 0 ? View.GONE : View.VISIBLE);
    if (sentence != 0) ((TextView) view).setText(sentence);
  }
}
