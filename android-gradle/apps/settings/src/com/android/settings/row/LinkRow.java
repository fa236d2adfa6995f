package com.android.settings.row;

import android.app.Activity;
import android.content.Intent;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import com.android.settings.R;
import java.util.function.Supplier;

/** A row that opens another screen. */
public final class LinkRow extends Row {
  private final int icon;
  private final Supplier<CharSequence> summary;
  private final Intent target;

  /** @param icon drawable resource, or 0 */
  public LinkRow(int title, int icon, Supplier<CharSequence> summary, Intent target) {
    super(title);
    this.icon = icon;
    this.summary = summary;
    this.target = target;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    view.setOnClickListener(clicked -> activity.startActivity(target));
    if (icon != 0) showIcon(view.findViewById(android.R.id.icon));
    return view;
  }

  private void showIcon(ImageView view) {
    view.setVisibility(View.VISIBLE);
    view.setBackgroundResource(R.drawable.icon_disc);
    view.setImageResource(icon);
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), summary.get());
  }
}
