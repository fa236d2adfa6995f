package dev.reprise.neighbour;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Shows the first line of what its intent's data names, or why it may not, and who sent it. */
public final class ReadActivity extends Activity {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView label = new TextView(this);
    label.setId(R.id.state);
    Uri sender = getReferrer();
    label.setText(getString(R.string.read_from, read(getIntent().getData()), sender == null ? "" : sender.getHost()));
    setContentView(label);
  }

  private String read(Uri uri) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(getContentResolver().openInputStream(uri), StandardCharsets.UTF_8))) {
      return reader.readLine();
    } catch (IOException | SecurityException e) {
      return e.getMessage();
    }
  }
}
