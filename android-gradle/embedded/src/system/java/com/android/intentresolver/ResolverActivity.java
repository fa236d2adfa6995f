package com.android.intentresolver;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.view.View;
import android.widget.AbsListView;
import android.widget.Button;
import android.widget.ListView;
import android.widget.TextView;

/** Several apps can open it: which one, and only now or always? */
public final class ResolverActivity extends Activity {
  private Targets targets;
  private ListView list;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Intent asked = getIntent().getParcelableExtra(Intent.EXTRA_INTENT);
    if (asked == null) {
      finish();
      return;
    }
    Targets.asSheet(this);
    ((TextView) findViewById(R.id.title)).setText(R.string.open_with);
    targets = new Targets(this);
    targets.add(asked, null);
    list = findViewById(R.id.resolver_list);
    list.setAdapter(targets);
    list.setChoiceMode(AbsListView.CHOICE_MODE_SINGLE);
    findViewById(R.id.button_bar).setVisibility(View.VISIBLE);
    Button once = findViewById(R.id.button_once);
    Button always = findViewById(R.id.button_always);
    list.setOnItemClickListener(
        (parent, view, position, id) -> {
          once.setEnabled(true);
          always.setEnabled(true);
        });
    once.setOnClickListener(view -> open(false, asked));
    always.setOnClickListener(view -> open(true, asked));
  }

  private void open(boolean always, Intent asked) {
    Intent chosen = targets.getItem(list.getCheckedItemPosition());
    if (always) getPackageManager().addPreferredActivity(filter(asked), 0, null, chosen.getComponent());
    Targets.start(this, chosen);
    finish();
  }

  /** The kind of intent that the answer is for. */
  private static IntentFilter filter(Intent asked) {
    IntentFilter filter = new IntentFilter(asked.getAction());
    if (asked.getScheme() != null) {
      filter.addDataScheme(asked.getScheme());
      if (asked.getScheme().startsWith("http") && asked.getData().getHost() != null) filter.addDataAuthority(asked.getData().getHost(), null);
    }
    try {
      if (asked.getType() != null) filter.addDataType(asked.getType());
    } catch (IntentFilter.MalformedMimeTypeException e) {
      throw new IllegalStateException("An intent of the type " + asked.getType() + " has been resolved.", e);
    }
    return filter;
  }
}
