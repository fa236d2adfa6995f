package com.android.deskclock;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.AlarmClock;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import com.android.deskclock.alarm.TimeDialog;
import com.google.android.deskclock.R;
import dev.reprise.kit.About;
import dev.reprise.kit.Question;
import java.time.LocalTime;

/** The four pages of the clock; it opens with the one that was left last. */
public final class DeskClock extends Activity implements Question.Asker, TimeDialog.Listener {
  private static final String TAB = "tab";

  private SharedPreferences preferences;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    preferences = getSharedPreferences("pages", MODE_PRIVATE);
    for (Tab tab : Tab.values()) findViewById(tab.button).setOnClickListener(view -> select(tab));
    Tab tab = Tab.valueOf(preferences.getString(TAB, Tab.ALARMS.name()));
    if (state == null) select(asked(getIntent(), tab));
    else mark(tab);
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    Tab tab = asked(intent, null);
    if (tab != null) select(tab);
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

  @Override
  public void onYes(String question, long[] about) {
    page().onYes(question, about);
  }

  @Override
  public void onTime(LocalTime time) {
    page().onTime(time);
  }

  private static Tab asked(Intent intent, Tab otherwise) {
    if (AlarmClock.ACTION_SHOW_ALARMS.equals(intent.getAction())) return Tab.ALARMS;
    return AlarmClock.ACTION_SHOW_TIMERS.equals(intent.getAction()) ? Tab.TIMER : otherwise;
  }

  private void select(Tab tab) {
    preferences.edit().putString(TAB, tab.name()).apply();
    getFragmentManager().beginTransaction().replace(R.id.page, tab.page()).commit();
    mark(tab);
  }

  private void mark(Tab shown) {
    ((TextView) findViewById(R.id.title)).setText(shown.title);
    for (Tab tab : Tab.values()) findViewById(tab.button).setSelected(tab == shown);
  }

  private Page page() {
    return (Page) getFragmentManager().findFragmentById(R.id.page);
  }
}
