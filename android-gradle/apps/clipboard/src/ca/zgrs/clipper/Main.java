package ca.zgrs.clipper;

import android.app.Activity;
import android.content.ClipboardManager.OnPrimaryClipChangedListener;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.EditText;
import android.widget.TextView;
import android.widget.Toast;
import dev.reprise.kit.About;

/** What is on the clipboard, and a field to write something else. */
public final class Main extends Activity {
  private final OnPrimaryClipChangedListener listener = this::show;
  private Clip clip;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    clip = new Clip(this);
    findViewById(R.id.copy).setOnClickListener(view -> copy());
    findViewById(R.id.edit).setOnClickListener(view -> write(clip.text()));
    findViewById(R.id.clear).setOnClickListener(view -> clear());
  }

  @Override
  protected void onResume() {
    super.onResume();
    clip.listen(listener);
    show();
  }

  @Override
  protected void onPause() {
    clip.unlisten(listener);
    super.onPause();
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.about) return super.onOptionsItemSelected(item);
    About.show(this);
    return true;
  }

  private void show() {
    String text = clip.text();
    TextView content = findViewById(R.id.clip);
    content.setText(text == null ? getString(R.string.nothing) : text);
    content.setTextColor(getColor(text == null ? R.color.text_hint : R.color.text_primary));
    TextView length = findViewById(R.id.length);
    length.setText(text == null ? "" : getResources().getQuantityString(R.plurals.characters, text.length(), text.length()));
    findViewById(R.id.edit).setEnabled(text != null);
    findViewById(R.id.clear).setEnabled(text != null);
  }

  private void copy() {
    String typed = field().getText().toString();
    if (typed.isEmpty()) {
      Toast.makeText(this, R.string.nothing_typed, Toast.LENGTH_SHORT).show();
      return;
    }
    clip.set(typed);
    write("");
    Toast.makeText(this, R.string.copied, Toast.LENGTH_SHORT).show();
  }

  private void clear() {
    clip.set("");
    Toast.makeText(this, R.string.cleared, Toast.LENGTH_SHORT).show();
  }

  private void write(String text) {
    field().setText(text);
    field().setSelection(field().length());
  }

  private EditText field() {
    return findViewById(R.id.text);
  }
}
