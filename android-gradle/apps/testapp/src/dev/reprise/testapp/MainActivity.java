package dev.reprise.testapp;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.ViewGroup;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.TextView;
import dev.reprise.kit.About;
import java.util.ArrayList;
import java.util.List;

/** The list of screens, each made for something that a device or a replay has to get right. */
public final class MainActivity extends Activity {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.screen);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    ((TextView) findViewById(R.id.title)).setText(R.string.app_name);
    ListView list = new ListView(this);
    list.setId(R.id.list);
    list.setDivider(null);
    list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, titles()));
    list.setOnItemClickListener((parent, view, position, id) -> startActivity(new Intent(this, Screens.ALL.get(position))));
    this.<ViewGroup>findViewById(R.id.content).addView(list);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    menu.add(R.string.about);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    About.show(this);
    return true;
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (Class<? extends Activity> screen : Screens.ALL) {
      try {
        titles.add(getPackageManager().getActivityInfo(new ComponentName(this, screen), 0).loadLabel(getPackageManager()).toString());
      } catch (PackageManager.NameNotFoundException e) {
        throw new IllegalStateException(screen + " is not in the manifest", e);
      }
    }
    return titles;
  }
}
