package com.simplemobiletools.calendar.pro.activities;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.text.TextUtils;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.dialog.DeleteDialog;
import com.simplemobiletools.calendar.pro.dialog.EditDialog;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.EventColors;
import com.simplemobiletools.calendar.pro.text.ReminderText;
import com.simplemobiletools.calendar.pro.text.RepetitionText;
import com.simplemobiletools.calendar.pro.text.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All that is known of one occurrence of an event. */
public final class EventDetailsActivity extends Activity implements EditDialog.Listener, DeleteDialog.Listener {
  private static final String ID = "id";
  private static final String START = "start";
  private static final int EDIT = 1;

  private Occurrence occurrence;

  public static Intent intent(Context context, Occurrence occurrence) {
    return new Intent(context, EventDetailsActivity.class).putExtra(ID, occurrence.event.id).putExtra(START, occurrence.startSec);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.event_details);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    // What it was changed to is shown after a turn, too.
    if (state != null) setIntent(getIntent().putExtra(ID, state.getLong(ID)).putExtra(START, state.getLong(START)));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putLong(ID, getIntent().getLongExtra(ID, Event.NEW));
    state.putLong(START, getIntent().getLongExtra(START, 0));
  }

  @Override
  protected void onResume() {
    super.onResume();
    Event event = EventStore.open(this).find(getIntent().getLongExtra(ID, Event.NEW));
    if (event == null) {
      finish();
      return;
    }
    occurrence = event.at(getIntent().getLongExtra(START, event.startSec));
    show();
  }

  @Override
  protected void onActivityResult(int request, int result, Intent changed) {
    if (request == EDIT && result == RESULT_OK) setIntent(changed);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.details, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.edit && occurrence.event.repeats()) EditDialog.show(this);
    else if (chosen == R.id.edit) onEdit(false);
    else if (chosen == R.id.delete) DeleteDialog.show(this, Collections.singletonList(occurrence));
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onEdit(boolean alone) {
    startActivityForResult(alone ? EventEditorActivity.editAlone(this, occurrence) : EventEditorActivity.edit(this, occurrence.event), EDIT);
  }

  @Override
  public void onDeleted() {
    finish();
  }

  private void show() {
    Event event = occurrence.event;
    show(R.id.details_title, 0, event.title);
    show(R.id.details_time, 0, When.full(this, occurrence));
    show(R.id.details_repetition, R.id.repetition_row, event.repeats() ? RepetitionText.full(this, event.repetition) : "");
    show(R.id.details_location, R.id.location_row, event.location);
    show(R.id.details_description, R.id.description_row, event.description);
    show(R.id.details_reminders, R.id.reminders_row, reminders(event));
    show(R.id.details_color, R.id.color_row, event.color == 0 ? "" : EventColors.name(this, event.color));
    findViewById(R.id.event_color).setBackgroundColor(EventColors.shown(this, event.color));
  }

  private void show(int id, int row, String text) {
    ((TextView) findViewById(id)).setText(text);
    if (row != 0) findViewById(row).setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private String reminders(Event event) {
    List<String> reminders = new ArrayList<>();
    for (int minutes : event.reminders) if (minutes != Event.NO_REMINDER) reminders.add(ReminderText.of(this, minutes));
    return TextUtils.join("\n", reminders);
  }
}
