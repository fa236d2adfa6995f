package ca.zgrs.clipper;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** The clipboard for a shell: `am broadcast -a clipper.set -e text TEXT`, and clipper.get, which answers with the text. */
public final class ClipReceiver extends BroadcastReceiver {
  static final String SET = "clipper.set";
  static final String GET = "clipper.get";

  @Override
  public void onReceive(Context context, Intent intent) {
    if (SET.equals(intent.getAction())) set(context, intent.getStringExtra("text"));
    else get(context);
  }

  private void set(Context context, String text) {
    if (text == null) {
      answer(Activity.RESULT_CANCELED, "No text was given: -e text TEXT");
      return;
    }
    new Clip(context).set(text);
    answer(Activity.RESULT_OK, "The text is on the clipboard.");
  }

  private void get(Context context) {
    String text = new Clip(context).text();
    answer(text == null ? Activity.RESULT_CANCELED : Activity.RESULT_OK, text == null ? "" : text);
  }

  /** Nobody waits for one where the sender has not asked for a result. */
  private void answer(int code, String data) {
    if (isOrderedBroadcast()) setResult(code, data, null);
  }
}
