package com.android.deskclock.alarm;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.Switch;
import android.widget.TextView;
import com.google.android.deskclock.R;
import java.util.Collections;
import java.util.List;

/** The rows of the list of alarms. */
final class AlarmAdapter extends BaseAdapter {
  /** What hears of a switch. */
  interface OnTurned {
    void turn(Alarm alarm, boolean on);
  }

  private final Context context;
  private final OnTurned onTurned;
  private List<Alarm> alarms = Collections.emptyList();

  AlarmAdapter(Context context, OnTurned onTurned) {
    this.context = context;
    this.onTurned = onTurned;
  }

  void show(List<Alarm> now) {
    alarms = now;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return alarms.size();
  }

  @Override
  public Alarm getItem(int position) {
    return alarms.get(position);
  }

  @Override
  public long getItemId(int position) {
    return alarms.get(position).id;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.alarm_row, parent, false);
    Alarm alarm = alarms.get(position);
    String time = AlarmText.time(context, alarm.time);
    TextView timeView = row.findViewById(R.id.alarm_time);
    timeView.setText(time);
    timeView.setTextColor(context.getColor(alarm.enabled ? R.color.text_primary : R.color.text_hint));
    ((TextView) row.findViewById(R.id.alarm_days)).setText(AlarmText.days(context, alarm));
    TextView label = row.findViewById(R.id.alarm_label);
    label.setText(alarm.label);
    label.setVisibility(alarm.label.isEmpty() ? View.GONE : View.VISIBLE);
    Switch enabled = row.findViewById(R.id.alarm_enabled);
    enabled.setContentDescription(context.getString(R.string.alarm_at, time));
    // Of a row that is used again the old listener would hear of the new alarm's state.
    enabled.setOnCheckedChangeListener(null);
    enabled.setChecked(alarm.enabled);
    enabled.setOnCheckedChangeListener((button, on) -> onTurned.turn(alarm, on));
    return row;
  }
}
