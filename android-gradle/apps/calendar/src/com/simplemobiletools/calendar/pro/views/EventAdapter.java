package com.simplemobiletools.calendar.pro.views;

import android.content.Context;
import android.text.TextUtils;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.EventColors;
import com.simplemobiletools.calendar.pro.text.RepetitionText;
import com.simplemobiletools.calendar.pro.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of events; those of several days below the heads of their days. */
public final class EventAdapter extends BaseAdapter {
  private static final int HEAD = 0;
  private static final int EVENT = 1;

  private final Context context;
  /** A {@link LocalDate} is a head, an {@link Occurrence} an event. */
  private final List<Object> rows = new ArrayList<>();

  public EventAdapter(Context context) {
    this.context = context;
  }

  public void showDay(List<Occurrence> events) {
    rows.clear();
    rows.addAll(events);
    notifyDataSetChanged();
  }

  public void showDays(SortedMap<LocalDate, List<Occurrence>> days) {
    rows.clear();
    for (LocalDate day : days.keySet()) {
      rows.add(day);
      rows.addAll(days.get(day));
    }
    notifyDataSetChanged();
  }

  /** Each below the head of the day on which it first takes place. */
  public void showFound(List<Occurrence> events) {
    SortedMap<LocalDate, List<Occurrence>> days = new TreeMap<>();
    for (Occurrence event : events) {
      if (!days.containsKey(event.firstDay())) days.put(event.firstDay(), new ArrayList<>());
      days.get(event.firstDay()).add(event);
    }
    showDays(days);
  }

  @Override
  public int getCount() {
    return rows.size();
  }

  @Override
  public Object getItem(int position) {
    return rows.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public int getViewTypeCount() {
    return 2;
  }

  @Override
  public int getItemViewType(int position) {
    return rows.get(position) instanceof LocalDate ? HEAD : EVENT;
  }

  @Override
  public boolean areAllItemsEnabled() {
    return false;
  }

  @Override
  public boolean isEnabled(int position) {
    return getItemViewType(position) == EVENT;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    boolean head = getItemViewType(position) == HEAD;
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(head ? R.layout.day_head : R.layout.event_row, parent, false);
    if (head) ((TextView) row).setText(When.head(context, (LocalDate) rows.get(position)));
    else show(row, (Occurrence) rows.get(position));
    return row;
  }

  private void show(View row, Occurrence occurrence) {
    row.findViewById(R.id.event_color).setBackgroundColor(EventColors.shown(context, occurrence.event.color));
    ((TextView) row.findViewById(R.id.event_title)).setText(occurrence.event.title);
    ((TextView) row.findViewById(R.id.event_time)).setText(time(occurrence));
    TextView details = row.findViewById(R.id.event_details);
    details.setText(details(occurrence));
    details.setVisibility(details.length() == 0 ? View.GONE : View.VISIBLE);
  }

  private String time(Occurrence occurrence) {
    String span = When.span(context, occurrence);
    long now = DeviceTime.nowSec();
    boolean goesOn = !occurrence.event.isAllDay() && occurrence.startSec <= now && now < occurrence.endSec;
    return goesOn ? context.getString(R.string.goes_on, span) : span;
  }

  private String details(Occurrence occurrence) {
    List<String> parts = new ArrayList<>();
    if (!occurrence.event.location.isEmpty()) parts.add(occurrence.event.location);
    if (occurrence.event.repeats()) parts.add(RepetitionText.interval(context, occurrence.event.repetition));
    return TextUtils.join(" · ", parts);
  }
}
