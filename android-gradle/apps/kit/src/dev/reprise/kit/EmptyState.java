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
    ((ImageView) activity.findViewById(R.id.empty_icon)).setImageResource(icon);
    ((TextView) activity.findViewById(R.id.empty_title)).setText(title);
    TextView line = activity.findViewById(R.id.empty_hint);
    line.setVisibility(hint == 0 ? View.GONE : View.VISIBLE);
    if (hint != 0) line.setText(hint);
  }
}
