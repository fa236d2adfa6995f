package com.simplemobiletools.calendar.pro.activities;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Context;
import android.content.Intent;
import android.database.sqlite.SQLiteException;
import android.graphics.Rect;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import android.widget.Toast;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.dialog.DiscardDialog;
import com.simplemobiletools.calendar.pro.dialog.PickerDialog;
import com.simplemobiletools.calendar.pro.editor.ColorField;
import com.simplemobiletools.calendar.pro.editor.NewEvent;
import com.simplemobiletools.calendar.pro.editor.ReminderFields;
import com.simplemobiletools.calendar.pro.editor.RepetitionFields;
import com.simplemobiletools.calendar.pro.editor.WhenFields;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.model.Repetition;
import com.simplemobiletools.calendar.pro.reminder.Reminders;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The form of an event, a new one or one that is there. */
public final class EventEditorActivity extends Activity implements PickerDialog.Listener {
  private static final String DAY = "day";
  private static final String ID = "id";
  /** The occurrence that is to become an event of its own. */
  private static final String ALONE = "alone";
  /** What the fields of text do not keep themselves. */
  private static final String DRAFT = "draft";
  private static final String ORIGINAL = "original";

  private Event event;
  /** What the form began with. */
  private ContentValues original;
  private WhenFields when;
  private RepetitionFields repetition;

  /** For a new event on that day. */
  public static Intent add(Context context, LocalDate day) {
    return new Intent(context, EventEditorActivity.class).putExtra(DAY, day.toEpochDay());
  }

  /** For an event with all its occurrences. */
  public static Intent edit(Context context, Event event) {
    return new Intent(context, EventEditorActivity.class).putExtra(ID, event.id);
  }

  /** For one occurrence alone. */
  public static Intent editAlone(Context context, Occurrence occurrence) {
    return edit(context, occurrence.event).putExtra(ALONE, occurrence.startSec);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.event_editor);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    event = state == null ? begin() : Event.of(state.getParcelable(DRAFT));
    if (event == null) {
      // Deleted meanwhile.
      finish();
      return;
    }
    original = state == null ? event.values() : state.getParcelable(ORIGINAL);
    boolean isNew = event.id == Event.NEW;
    ((TextView) findViewById(R.id.editor_title)).setText(isNew ? R.string.new_event : R.string.edit_event);
    field(R.id.title).setText(event.title);
    field(R.id.location).setText(event.location);
    field(R.id.description).setText(event.description);
    when = new WhenFields(this, event);
    repetition = new RepetitionFields(this, event);
    new ReminderFields(this, event);
    new ColorField(findViewById(R.id.color), event);
    // One occurrence does not repeat.
    findViewById(R.id.repetition_fields).setVisibility(isAlone() ? View.GONE : View.VISIBLE);
    if (isNew && state == null) field(R.id.title).requestFocus();
  }

  private Event begin() {
    Intent intent = getIntent();
    if (Intent.ACTION_INSERT.equals(intent.getAction())) return NewEvent.of(intent);
    if (!intent.hasExtra(ID)) return NewEvent.on(LocalDate.ofEpochDay(intent.getLongExtra(DAY, 0)));
    Event found = EventStore.open(this).find(intent.getLongExtra(ID, Event.NEW));
    if (found == null || !isAlone()) return found;
    Occurrence occurrence = occurrence(found);
    found.startSec = occurrence.startSec;
    found.endSec = occurrence.endSec;
    found.repetition = Repetition.NONE;
    return found;
  }

  private boolean isAlone() {
    return getIntent().hasExtra(ALONE);
  }

  private Occurrence occurrence(Event repeating) {
    return repeating.at(getIntent().getLongExtra(ALONE, 0));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putParcelable(DRAFT, event.values());
    state.putParcelable(ORIGINAL, original);
  }

  @Override
  public void onPicked(String what, LocalDateTime moment) {
    if (when.onPicked(what, moment)) repetition.onStartChanged();
    else repetition.onPicked(what, moment);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.editor, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() == android.R.id.home) onBackPressed();
    else if (item.getItemId() == R.id.save) save();
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onBackPressed() {
    read();
    if (event.values().equals(original)) super.onBackPressed();
    else DiscardDialog.show(this);
  }

  private void save() {
    read();
    int titleProblem = event.title.isEmpty() ? R.string.title_missing : 0;
    int repetitionProblem = repetition.problem();
    findViewById(R.id.title_error).setVisibility(titleProblem == 0 ? View.GONE : View.VISIBLE);
    repetition.showProblem(repetitionProblem);
    if (titleProblem != 0) reveal(R.id.title);
    else if (when.endsBeforeItStarts()) reveal(R.id.when_error);
    else if (repetitionProblem != 0) reveal(R.id.repetition_error);
    else store();
  }

  private void reveal(int id) {
    View view = findViewById(id);
    view.requestFocus();
    view.post(() -> view.requestRectangleOnScreen(new Rect(0, 0, view.getWidth(), view.getHeight())));
  }

  private void store() {
    EventStore store = EventStore.open(this);
    event.startOnItsWeekdays();
    try {
      Event repeating = isAlone() ? store.find(event.id) : null;
      if (repeating == null) store.save(event);
      else store.saveAlone(event, occurrence(repeating));
    } catch (SQLiteException e) {
      Toast.makeText(this, R.string.failed, Toast.LENGTH_LONG).show();
      return;
    }
    Reminders.update(this);
    Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
    setResult(RESULT_OK, EventDetailsActivity.intent(this, event.first()));
    finish();
  }

  private void read() {
    event.title = text(R.id.title);
    event.location = text(R.id.location);
    event.description = text(R.id.description);
  }

  private String text(int id) {
    return field(id).getText().toString().trim();
  }

  private EditText field(int id) {
    return findViewById(id);
  }
}
