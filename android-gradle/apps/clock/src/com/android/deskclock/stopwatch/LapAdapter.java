package com.android.deskclock.stopwatch;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.android.deskclock.elapsed.ElapsedText;
import com.google.android.deskclock.R;
import java.util.Collections;
import java.util.List;

/** The laps, the last one first: how long it took, and what the stopwatch showed. */
final class LapAdapter extends BaseAdapter {
  private final Context context;
  private List<Long> totals = Collections.emptyList();

  LapAdapter(Context context) {
    this.context = context;
  }

  void show(List<Long> now) {
    totals = now;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return totals.size();
  }

  @Override
  public Long getItem(int position) {
    return totals.get(totals.size() - 1 - position);
  }

  @Override
  public long getItemId(int position) {
    return totals.size() - position;
  }

  @Override
  public boolean isEnabled(int position) {
    return false;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.lap_row, parent, false);
    int number = totals.size() - position;
    long before = number > 1 ? totals.get(number - 2) : 0;
    ((TextView) row.findViewById(R.id.lap_number)).setText(context.getString(R.string.lap_number, number));
    ((TextView) row.findViewById(R.id.lap_time)).setText(ElapsedText.tenths(getItem(position) - before));
    ((TextView) row.findViewById(R.id.lap_total)).setText(ElapsedText.tenths(getItem(position)));
    return row;
  }
}
