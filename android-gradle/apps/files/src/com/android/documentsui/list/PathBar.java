package com.android.documentsui.list;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.HorizontalScrollView;
import android.widget.TextView;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.function.Consumer;

/** Where one is: a word for each folder down to the open one; a tap on a word goes there. */
public final class PathBar {
  private final HorizontalScrollView scroll;
  private final ViewGroup steps;
  private final Consumer<File> open;
  private File shown;

  public PathBar(HorizontalScrollView scroll, Consumer<File> open) {
    this.scroll = scroll;
    this.steps = scroll.findViewById(R.id.path);
    this.open = open;
  }

  /** @param folder null where there are none */
  public void show(File folder) {
    scroll.setVisibility(folder == null ? View.GONE : View.VISIBLE);
    if (folder == null || folder.equals(shown)) return;
    shown = folder;
    steps.removeAllViews();
    for (File step : Storage.path(folder)) add(step);
    scroll.post(() -> scroll.fullScroll(View.FOCUS_RIGHT));
  }

  private void add(File folder) {
    LayoutInflater inflater = LayoutInflater.from(steps.getContext());
    if (steps.getChildCount() > 0) inflater.inflate(R.layout.path_separator, steps);
    TextView step = (TextView) inflater.inflate(R.layout.path_step, steps, false);
    step.setText(Storage.name(steps.getContext(), folder));
    step.setOnClickListener(view -> open.accept(folder));
    steps.addView(step);
  }
}
