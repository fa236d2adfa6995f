package com.android.intentresolver;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentSender;
import android.os.Bundle;
import android.os.Parcelable;
import android.util.Log;
import android.view.View;
import android.widget.ListView;
import android.widget.TextView;

/** The share sheet: what is shared, and the apps that take it. Asked each time; nothing is remembered. */
public final class ChooserActivity extends Activity {
  private static final String TAG = "ChooserActivity";

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Intent asked = getIntent().getParcelableExtra(Intent.EXTRA_INTENT);
    if (asked == null) {
      finish();
      return;
    }
    // What the asker allows with the sheet, it allows with what is chosen on it.
    asked.addFlags(getIntent().getFlags() & (Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_GRANT_WRITE_URI_PERMISSION));
    Targets.asSheet(this);
    showTitle(asked);
    Targets targets = targets(asked);
    ListView list = findViewById(R.id.resolver_list);
    list.setAdapter(targets);
    findViewById(R.id.empty).setVisibility(targets.getCount() == 0 ? View.VISIBLE : View.GONE);
    list.setOnItemClickListener((parent, view, position, id) -> open(targets.getItem(position)));
  }

  private void showTitle(Intent asked) {
    boolean sends = Intent.ACTION_SEND.equals(asked.getAction()) || Intent.ACTION_SEND_MULTIPLE.equals(asked.getAction());
    CharSequence title = getIntent().getCharSequenceExtra(Intent.EXTRA_TITLE);
    ((TextView) findViewById(R.id.title)).setText(title != null ? title : getString(sends ? R.string.share : R.string.open_with));
    CharSequence text = asked.getCharSequenceExtra(Intent.EXTRA_TEXT);
    TextView preview = findViewById(R.id.content_preview_text);
    preview.setText(text);
    preview.setVisibility(text == null ? View.GONE : View.VISIBLE);
  }

  private Targets targets(Intent asked) {
    Parcelable[] excluded = getIntent().getParcelableArrayExtra(Intent.EXTRA_EXCLUDE_COMPONENTS);
    Targets targets = new Targets(this);
    targets.add(asked, excluded);
    Parcelable[] others = getIntent().getParcelableArrayExtra(Intent.EXTRA_ALTERNATE_INTENTS);
    for (int i = 0; others != null && i < others.length; i++) targets.add((Intent) others[i], excluded);
    return targets;
  }

  private void open(Intent chosen) {
    Targets.start(this, chosen);
    IntentSender told = getIntent().getParcelableExtra(Intent.EXTRA_CHOSEN_COMPONENT_INTENT_SENDER);
    try {
      if (told != null) told.sendIntent(this, RESULT_OK, new Intent().putExtra(Intent.EXTRA_CHOSEN_COMPONENT, chosen.getComponent()), null, null);
    } catch (IntentSender.SendIntentException e) {
      Log.w(TAG, "Who wanted to know what was chosen is gone.", e);
    }
    finish();
  }
}
