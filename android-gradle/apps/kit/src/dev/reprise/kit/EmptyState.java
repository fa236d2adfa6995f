package dev.reprise.kit;

import android.app.Activity;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;

/** What a list without rows says (layout empty_state): that there is nothing, or that nothing was found. */
public final class EmptyState {
  private EmptyState() {}

  /** @param hint string of what to do about it, or 0 */
  public static void show(Activity activity, int icon, CharSequence title, int hint) {
    show(activity.getWindow().getDecorView(), icon, title, hint);
  }

  /** The same in a part of a screen that may hold several. */
  public static void show(View page, int icon, CharSequence title, int hint) {
    ((ImageView) page.findViewById(R.id.empty_icon)).setImageResource(icon);
    ((TextView) page.findViewById(R.id.empty_title)).setText(title);
    TextView line = page.findViewById(R.id.empty_hint);
    line.setVisibility(hint == 0 ? View.GONE : View.VISIBLE);
    if (hint != 0) line.setText(hint);
  }
}
