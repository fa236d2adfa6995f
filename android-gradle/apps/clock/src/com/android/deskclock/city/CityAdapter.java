package com.android.deskclock.city;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.android.deskclock.alarm.AlarmText;
import com.google.android.deskclock.R;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

/** The chosen cities: what time it is there, and how far that is from here. */
final class CityAdapter extends BaseAdapter {
  private final Context context;
  private List<City> cities = Collections.emptyList();

  CityAdapter(Context context) {
    this.context = context;
  }

  void show(List<City> now) {
    cities = now;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return cities.size();
  }

  @Override
  public City getItem(int position) {
    return cities.get(position);
  }

  @Override
  public long getItemId(int position) {
    return cities.get(position).zone.hashCode();
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.city_row, parent, false);
    City city = cities.get(position);
    LocalDateTime there = city.now().toLocalDateTime();
    ((TextView) row.findViewById(R.id.city_name)).setText(city.name);
    ((TextView) row.findViewById(R.id.city_time)).setText(AlarmText.time(context, there.toLocalTime()));
    ((TextView) row.findViewById(R.id.city_difference)).setText(difference(there));
    return row;
  }

  private String difference(LocalDateTime there) {
    LocalDateTime here = Instant.ofEpochMilli(System.currentTimeMillis()).atZone(ZoneId.systemDefault()).toLocalDateTime();
    // Of two looks at the clock the second may be in the next minute.
    double hours = Math.round(Duration.between(here, there).toMinutes() / 15.0) / 4.0;
    String day = context.getString(day(here.toLocalDate(), there.toLocalDate()));
    if (hours == 0) return context.getString(R.string.same_time, day);
    return context.getString(hours > 0 ? R.string.hours_ahead : R.string.hours_behind, day, NumberFormat.getInstance().format(Math.abs(hours)));
  }

  private static int day(LocalDate here, LocalDate there) {
    if (there.isAfter(here)) return R.string.tomorrow;
    return there.isBefore(here) ? R.string.yesterday : R.string.today;
  }
}
