package com.android.settings;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import com.android.settings.page.Page;
import com.android.settings.page.Pages;
import com.android.settings.row.Row;
import com.android.settings.row.Rows;
import dev.reprise.kit.About;
import java.util.ArrayList;
import java.util.List;

/** The first screen: what can be set, by topic. */
public final class Settings extends Activity {
  private Rows rows;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.settings);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    findViewById(R.id.search_bar).setOnClickListener(view -> startActivity(new Intent(this, SearchActivity.class)));
    List<Row> links = new ArrayList<>();
    for (Page page : Pages.MAIN) links.add(page.link(this));
    rows = new Rows(this, links, findViewById(R.id.rows));
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
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.settings, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.about) return super.onOptionsItemSelected(item);
    About.show(this);
    return true;
  }
}
