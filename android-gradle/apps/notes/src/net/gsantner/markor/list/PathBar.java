package net.gsantner.markor.list;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.HorizontalScrollView;
import android.widget.TextView;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import net.gsantner.markor.R;

/** Where one is: a word for each folder down to the open one; a tap on a word goes there. */
public final class PathBar {
  private final HorizontalScrollView scroll;
  private final ViewGroup steps;
  private final Consumer<File> open;
  private List<File> shown;

  public PathBar(HorizontalScrollView scroll, Consumer<File> open) {
    this.scroll = scroll;
    this.steps = scroll.findViewById(R.id.path);
    this.open = open;
  }

  public void show(List<File> path) {
    if (path.equals(shown)) return;
    shown = path;
    steps.removeAllViews();
    for (File folder : path) {
      if (steps.getChildCount() > 0) addSeparator();
      TextView step = (TextView) LayoutInflater.from(steps.getContext()).inflate(R.layout.path_step, steps, false);
      step.setText(steps.getChildCount() == 0 ? steps.getContext().getString(R.string.app_name) : folder.getName());
      step.setOnClickListener(view -> open.accept(folder));
      steps.addView(step);
    }
    scroll.setVisibility(path.size() > 1 ? View.VISIBLE : View.GONE);
    scroll.post(() -> scroll.fullScroll(View.FOCUS_RIGHT));
  }

  private void addSeparator() {
    TextView separator = new TextView(steps.getContext());
    separator.setText(R.string.path_separator);
    separator.setTextColor(steps.getContext().getColor(R.color.text_secondary));
    separator.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
    steps.addView(separator);
  }
}
