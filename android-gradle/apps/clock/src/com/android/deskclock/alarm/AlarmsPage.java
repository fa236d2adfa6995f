package com.android.deskclock.alarm;

import android.os.Bundle;
import android.text.format.DateUtils;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ListView;
import android.widget.Toast;
import com.android.deskclock.Page;
import com.google.android.deskclock.R;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.Marking;
import dev.reprise.kit.Question;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The list of alarms: on and off, a new one by its time, one of them on a page of its own. */
public final class AlarmsPage extends Page {
  private static final String DELETE = "delete-alarms";

  private AlarmStore store;
  private AlarmAdapter adapter;
  private Marking marking;

  @Override
  public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
    View page = inflater.inflate(R.layout.alarms, parent, false);
    store = new AlarmStore(getActivity());
    adapter = new AlarmAdapter(getActivity(), this::turn);
    ListView list = page.findViewById(R.id.alarms);
    list.setAdapter(adapter);
    list.setEmptyView(page.findViewById(R.id.empty));
    list.setOnItemClickListener((view, row, position, id) -> startActivity(AlarmActivity.intent(getActivity(), id)));
    marking = new Marking(list, this::askDelete);
    page.findViewById(R.id.add_alarm).setOnClickListener(view -> TimeDialog.ask(getActivity(), nextHour()));
    return page;
  }

  @Override
  public void show() {
    adapter.show(store.all());
    EmptyState.show(getView(), R.drawable.ic_alarm, getString(R.string.no_alarms), R.string.no_alarms_hint);
  }

  @Override
  public void onTime(LocalTime time) {
    Alarm alarm = Alarm.at(time);
    store.put(alarm);
    tellNext(alarm);
    show();
  }

  @Override
  public void onYes(String question, long[] about) {
    if (!question.equals(DELETE)) return;
    store.delete(about);
    marking.end();
    show();
  }

  private void turn(Alarm alarm, boolean on) {
    Alarm turned = alarm.enabled(on);
    store.put(turned);
    if (on) tellNext(turned);
    show();
  }

  private void tellNext(Alarm alarm) {
    int format = DateUtils.FORMAT_SHOW_WEEKDAY | DateUtils.FORMAT_SHOW_TIME;
    Toast.makeText(getActivity(), getString(R.string.rings_next, DateUtils.formatDateTime(getActivity(), alarm.dueMs, format)), Toast.LENGTH_SHORT).show();
  }

  private void askDelete(long[] ids) {
    Question.delete(getActivity(), DELETE, getResources().getQuantityString(R.plurals.delete_alarms, ids.length, ids.length), ids);
  }

  private static LocalTime nextHour() {
    return Instant.ofEpochMilli(System.currentTimeMillis()).atZone(ZoneId.systemDefault()).toLocalTime().truncatedTo(ChronoUnit.HOURS).plusHours(1);
  }
}
