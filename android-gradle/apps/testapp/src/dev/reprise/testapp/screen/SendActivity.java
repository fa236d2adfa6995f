package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.net.URISyntaxException;

/** Sends the intent of the extra `uri` as its extra `as` says (activity, broadcast, ordered), to those who hold `permission`; shows what came of it. */
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
    String as = getIntent().getStringExtra("as");
    if ("activity".equals(as)) startActivity(intent);
    else if ("ordered".equals(as)) sendOrderedBroadcast(intent, permission);
    else sendBroadcast(intent, permission);
  }
}
