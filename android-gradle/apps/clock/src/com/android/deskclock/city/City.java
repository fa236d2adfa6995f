package com.android.deskclock.city;

import android.content.Context;
import com.google.android.deskclock.R;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A city of the world and its time. */
final class City {
  final String zone;
  final String name;

  private City(String zone, String name) {
    this.zone = zone;
    this.name = name;
  }

  /** All that the clock knows, by name. */
  static List<City> all(Context context) {
    String[] zones = context.getResources().getStringArray(R.array.city_zones);
    String[] names = context.getResources().getStringArray(R.array.city_names);
    List<City> cities = new ArrayList<>();
    for (int i = 0; i < zones.length; i++) cities.add(new City(zones[i], names[i]));
    Collator collator = Collator.getInstance();
    Collections.sort(cities, (a, b) -> collator.compare(a.name, b.name));
    return cities;
  }

  ZonedDateTime now() {
    return Instant.ofEpochMilli(System.currentTimeMillis()).atZone(ZoneId.of(zone));
  }
}
