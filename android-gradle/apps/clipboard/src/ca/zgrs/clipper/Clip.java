package ca.zgrs.clipper;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;

/** The phone's clipboard, as text. */
final class Clip {
  private final Context context;
  private final ClipboardManager manager;

  Clip(Context context) {
    this.context = context;
    this.manager = context.getSystemService(ClipboardManager.class);
  }

  /** Null when there is nothing. */
  String text() {
    ClipData clip = manager.getPrimaryClip();
    if (clip == null || clip.getItemCount() == 0) return null;
    CharSequence text = clip.getItemAt(0).coerceToText(context);
    return text == null || text.length() == 0 ? null : text.toString();
  }

  /** An empty text leaves nothing there. */
  void set(String text) {
    manager.setPrimaryClip(ClipData.newPlainText(context.getString(R.string.app_name), text));
  }

  void listen(ClipboardManager.OnPrimaryClipChangedListener listener) {
    manager.addPrimaryClipChangedListener(listener);
  }

  void unlisten(ClipboardManager.OnPrimaryClipChangedListener listener) {
    manager.removePrimaryClipChangedListener(listener);
  }
}
