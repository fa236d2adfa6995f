package com.simplemobiletools.calendar.pro.activities;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.dialog.DeleteDialog;
import com.simplemobiletools.calendar.pro.dialog.PickerDialog;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.reminder.Reminders;
import com.simplemobiletools.calendar.pro.text.When;
import com.simplemobiletools.calendar.pro.views.EventList;
import com.simplemobiletools.calendar.pro.views.MonthGrid;
import com.simplemobiletools.calendar.pro.views.SwipeFrame;
import dev.reprise.kit.About;
import dev.reprise.kit.SearchBar;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The calendar: a month, a day, or what is coming. */
public final class MainActivity extends Activity implements PickerDialog.Listener, DeleteDialog.Listener {
  private enum Mode { MONTH, DAY, LIST }

  private static final int[] BUTTONS = {R.id.view_month, R.id.view_day, R.id.view_list};
  private static final String GO_TO = "go_to_date";
  private static final String MODE = "mode";
  private static final String DATE = "date";
  private static final String LIST = "list";

  private MonthGrid month;
  private EventList list;
  private Mode mode = Mode.MONTH;
  private LocalDate date = DeviceTime.today();
  private SearchBar search;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    EventStore store = EventStore.open(this);
    // Of what another program has put there meanwhile, too.
    if (state == null) Reminders.update(this);
    month = new MonthGrid(findViewById(R.id.month), store, this::openDay);
    list = new EventList(this, findViewById(R.id.list), store);
    search = new SearchBar(state, R.string.search_events, this::show);
    if (state != null) restore(state);
    else if (Intent.ACTION_VIEW.equals(getIntent().getAction())) goToAskedDay(getIntent().getData());
    for (Mode each : Mode.values()) findViewById(BUTTONS[each.ordinal()]).setOnClickListener(view -> change(each));
    findViewById(R.id.previous).setOnClickListener(view -> turn(-1));
    findViewById(R.id.next).setOnClickListener(view -> turn(1));
    findViewById(R.id.date_title).setOnClickListener(view -> PickerDialog.askDay(this, GO_TO, date));
    findViewById(R.id.add).setOnClickListener(view -> startActivity(EventEditorActivity.add(this, mode == Mode.LIST || isSearching() ? DeviceTime.today() : date)));
  }

  /** content://com.android.calendar/time/[milliseconds], as Android's documentation has other apps ask for a day. */
  private void goToAskedDay(Uri time) {
    try {
      date = DeviceTime.date(Math.floorDiv(Long.parseLong(time.getLastPathSegment()), 1000L));
      mode = Mode.DAY;
    } catch (NumberFormatException e) {
      // No day is asked for: then it is this month.
      mode = Mode.MONTH;
    }
  }

  private void restore(Bundle state) {
    mode = Mode.valueOf(state.getString(MODE));
    date = LocalDate.ofEpochDay(state.getLong(DATE));
    list.restore(state.getBundle(LIST));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(MODE, mode.name());
    state.putLong(DATE, date.toEpochDay());
    search.onSaveInstanceState(state);
    state.putBundle(LIST, list.state());
  }

  @Override
  protected void onResume() {
    super.onResume();
    show();
  }

  @Override
  public void onBackPressed() {
    if (mode == Mode.MONTH) super.onBackPressed();
    else change(Mode.MONTH);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == R.id.today) goToToday();
    else if (chosen == R.id.go_to_date) PickerDialog.askDay(this, GO_TO, date);
    else if (chosen == R.id.about) About.show(this);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onPicked(String what, LocalDateTime moment) {
    openDay(moment.toLocalDate());
  }

  @Override
  public void onDeleted() {
    list.endSelection();
    show();
  }

  private void openDay(LocalDate day) {
    date = day;
    change(Mode.DAY);
  }

  private void goToToday() {
    date = DeviceTime.today();
    if (mode == Mode.LIST) list.startToday();
    show();
  }

  private void change(Mode other) {
    mode = other;
    list.endSelection();
    if (mode == Mode.LIST) list.startToday();
    if (isSearching()) {
      search.clear();
      invalidateOptionsMenu();
    }
    show();
  }

  /** To the next or the last month or day. */
  private void turn(int by) {
    list.endSelection();
    // The first of the month, but today in its own.
    date = mode == Mode.DAY ? date.plusDays(by) : date.plusMonths(by).withDayOfMonth(1);
    LocalDate today = DeviceTime.today();
    if (mode == Mode.MONTH && date.equals(today.withDayOfMonth(1))) date = today;
    show();
  }

  private boolean isSearching() {
    return !search.words().isEmpty();
  }

  private void show() {
    boolean months = mode == Mode.MONTH && !isSearching();
    boolean turns = mode != Mode.LIST && !isSearching();
    findViewById(R.id.month).setVisibility(months ? View.VISIBLE : View.GONE);
    findViewById(R.id.list).setVisibility(months ? View.GONE : View.VISIBLE);
    findViewById(R.id.date_bar).setVisibility(turns ? View.VISIBLE : View.GONE);
    ((SwipeFrame) findViewById(R.id.pages)).setOnSwipe(turns ? this::turn : null);
    for (Mode each : Mode.values()) findViewById(BUTTONS[each.ordinal()]).setSelected(each == mode);
    ((TextView) findViewById(R.id.date_title)).setText(mode == Mode.DAY ? When.head(this, date) : When.month(this, date));
    findViewById(R.id.previous).setContentDescription(getString(mode == Mode.DAY ? R.string.previous_day : R.string.previous_month));
    findViewById(R.id.next).setContentDescription(getString(mode == Mode.DAY ? R.string.next_day : R.string.next_month));
    if (isSearching()) list.showFound(search.words());
    else if (mode == Mode.MONTH) month.show(date);
    else if (mode == Mode.DAY) list.showDay(date);
    else list.showComing();
  }
}
