package dev.reprise.testapp.screen;

import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.net.URISyntaxException;

/**
 * Sends the intent of the extra `uri` as its extra `as` says (activity, chooser, result, broadcast, ordered, sticky) with more `flags`, to those who hold
 * `permission`, makes its component one that opens by default (preferred), or asks the provider that it names, on a thread of its own (type) or by a
 * call of a method (call); shows what came of it.
 */
public final class SendActivity extends Screen {
  private TextView label;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    label = label(R.id.sent);
    try {
      label.setText(R.string.sent);
      send(Intent.parseUri(getIntent().getStringExtra("uri"), 0), getIntent().getStringExtra("permission"));
    } catch (SecurityException | URISyntaxException e) {
      label.setText(e.getMessage());
    }
  }

  private void send(Intent intent, String permission) {
    // A URI's own flags are never those that hand something over.
    intent.addFlags(getIntent().getIntExtra("flags", 0));
    String as = getIntent().getStringExtra("as");
    if ("activity".equals(as)) startActivity(intent);
    else if ("chooser".equals(as)) startActivity(Intent.createChooser(intent, null));
    else if ("result".equals(as)) startActivityForResult(intent, 1);
    else if ("ordered".equals(as)) sendOrderedBroadcast(intent, permission);
    else if ("sticky".equals(as)) sendStickyBroadcast(intent);
    else if ("preferred".equals(as)) getPackageManager().addPreferredActivity(new IntentFilter(Intent.ACTION_VIEW), 0, null, intent.getComponent());
    else if ("call".equals(as)) getContentResolver().call(intent.getData(), "greet", null, null);
    else if ("type".equals(as)) new Thread(() -> askForType(intent), "asker").start();
    else sendBroadcast(intent, permission);
  }

  private void askForType(Intent intent) {
    String type = null;
    try {
      type = getContentResolver().getType(intent.getData());
    } catch (RuntimeException e) {
      // That app did not answer.
    }
    String shown = "Type " + type;
    runOnUiThread(() -> label.setText(shown));
  }

  @Override
  protected void onActivityResult(int request, int code, Intent data) {
    label.setText("Result " + code);
  }
}
