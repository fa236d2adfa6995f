package com.android.settings;

import android.app.Activity;
import android.os.Bundle;
import android.view.MenuItem;
import android.widget.TextView;
import com.android.settings.page.Page;
import com.android.settings.page.Pages;
import com.android.settings.row.Rows;

/** One page of settings: the one that the extra names, else the one that the intent's action stands for. */
public final class SubSettings extends Activity {
  public static final String PAGE = "page";

  private Rows rows;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.sub_settings);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    Page page = Pages.find(getIntent().getStringExtra(PAGE), getIntent().getAction());
    if (page == null) page = Pages.MAIN.get(0); // an action of the network settings that has no page of its own here
    ((TextView) findViewById(R.id.title)).setText(page.title);
    rows = new Rows(this, page.rows(this), findViewById(R.id.rows));
  }

  @Override
  protected void onResume() {
    super.onResume();
    rows.onResume();
  }

  @Override
  protected void onPause() {
    rows.onPause();
    super.onPause();
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }
}
