package com.android.deskclock.city;

import android.content.Intent;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ListView;
import com.android.deskclock.Page;
import com.google.android.deskclock.R;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.Marking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The time here, and in the cities that a person has chosen. */
public final class ClockPage extends Page {
  private static final long MINUTE_MS = 60_000;

  private CityStore store;
  private CityAdapter adapter;
  private View page;
  private Marking marking;
  private final Runnable nextMinute = this::show;

  @Override
  public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
    page = inflater.inflate(R.layout.clock, parent, false);
    store = new CityStore(getActivity());
    adapter = new CityAdapter(getActivity());
    ListView list = page.findViewById(R.id.cities);
    list.setAdapter(adapter);
    list.setEmptyView(page.findViewById(R.id.empty));
    marking = new Marking(list, this::remove);
    page.findViewById(R.id.add_city).setOnClickListener(view -> startActivity(new Intent(getActivity(), CitiesActivity.class)));
    return page;
  }

  @Override
  public void onPause() {
    super.onPause();
    page.removeCallbacks(nextMinute);
  }

  @Override
  public void show() {
    Set<String> zones = store.zones();
    List<City> chosen = new ArrayList<>();
    for (City city : City.all(getActivity())) if (zones.contains(city.zone)) chosen.add(city);
    adapter.show(chosen);
    EmptyState.show(getView(), R.drawable.ic_globe, getString(R.string.no_cities), R.string.no_cities_hint);
    page.removeCallbacks(nextMinute);
    page.postDelayed(nextMinute, MINUTE_MS - System.currentTimeMillis() % MINUTE_MS);
  }

  /** Without a question: a city that was taken away by mistake is chosen again. */
  private void remove(long[] ids) {
    for (int i = 0; i < adapter.getCount(); i++) for (long id : ids) if (adapter.getItemId(i) == id) store.choose(adapter.getItem(i).zone, false);
    marking.end();
    show();
  }
}
