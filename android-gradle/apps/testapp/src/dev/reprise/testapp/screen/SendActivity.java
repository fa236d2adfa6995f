package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.net.URISyntaxException;

/**
 * Sends the intent of the extra `uri` as its extra `as` says (activity, chooser, broadcast, ordered) with more
 * `flags`, to those who hold `permission`; shows what came of it.
 */
public final class SendActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView label = label(R.id.sent);
    try {
      send(Intent.parseUri(getIntent().getStringExtra("uri"), 0), getIntent().getStringExtra("permission"));
      label.setText(R.string.sent);
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
    else if ("ordered".equals(as)) sendOrderedBroadcast(intent, permission);
    else sendBroadcast(intent, permission);
  }
}
