package com.android.deskclock.alarm;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.Menu;
import android.view.MenuItem;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.Switch;
import android.widget.TextView;
import android.widget.ToggleButton;
import com.google.android.deskclock.R;
import dev.reprise.kit.Question;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** One alarm: its time, its days, its label. Each change is kept at once, as everything about an alarm that is about to ring. */
public final class AlarmActivity extends Activity implements TimeDialog.Listener, Question.Asker {
  private static final String ID = "alarm";
  private static final String DELETE = "delete-alarm";

  private AlarmStore store;
  private Alarm alarm;

  static Intent intent(Context context, long id) {
    return new Intent(context, AlarmActivity.class).putExtra(ID, id);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    store = new AlarmStore(this);
    alarm = store.find(getIntent().getLongExtra(ID, Alarm.NEW));
    if (alarm == null) {
      finish();
      return;
    }
    setContentView(R.layout.alarm);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    findViewById(R.id.time).setOnClickListener(view -> TimeDialog.ask(this, alarm.time));
    ((Switch) findViewById(R.id.enabled)).setOnCheckedChangeListener((button, on) -> {
      if (on != alarm.enabled) keep(alarm.enabled(on));
    });
    addDays(findViewById(R.id.days));
    EditText label = findViewById(R.id.label);
    label.setText(alarm.label);
    label.addTextChangedListener(new TextWatcher() {
      @Override
      public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

      @Override
      public void onTextChanged(CharSequence text, int start, int before, int count) {}

      @Override
      public void afterTextChanged(Editable text) {
        keepLabel(text.toString().trim());
      }
    });
    show();
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.alarm, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() == android.R.id.home) finish();
    else if (item.getItemId() == R.id.delete) Question.delete(this, DELETE, getString(R.string.delete_alarm, AlarmText.time(this, alarm.time)), alarm.id);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onTime(LocalTime time) {
    keep(alarm.at(time, alarm.days));
  }

  @Override
  public void onYes(String question, long[] about) {
    store.delete(about);
    finish();
  }

  private void addDays(ViewGroup days) {
    for (DayOfWeek day : AlarmText.week()) {
      ToggleButton button = (ToggleButton) getLayoutInflater().inflate(R.layout.day, days, false);
      String letter = day.getDisplayName(TextStyle.NARROW_STANDALONE, Locale.getDefault());
      button.setTextOn(letter);
      button.setTextOff(letter);
      button.setContentDescription(day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.getDefault()));
      button.setChecked(Alarm.has(alarm.days, day));
      button.setOnCheckedChangeListener((view, on) -> keep(alarm.at(alarm.time, on ? alarm.days | Alarm.bit(day) : alarm.days & ~Alarm.bit(day))));
      days.addView(button);
    }
  }

  private void keepLabel(String label) {
    if (!label.equals(alarm.label)) keep(alarm.labelled(label));
  }

  private void keep(Alarm changed) {
    alarm = changed;
    store.put(changed);
    show();
  }

  private void show() {
    ((TextView) findViewById(R.id.time)).setText(AlarmText.time(this, alarm.time));
    ((TextView) findViewById(R.id.rings)).setText(AlarmText.days(this, alarm));
    ((Switch) findViewById(R.id.enabled)).setChecked(alarm.enabled);
  }
}
