package com.android.documentsui.files;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import com.google.android.documentsui.R;
import java.util.function.Consumer;

/** The list of places that lies over the start of the screen while it is open. */
final class Drawer {
  private final View drawer;
  private final View behind;
  private final ViewGroup places;
  private final Consumer<Place> onChosen;

  /** @param behind what cannot be touched while it is open */
  Drawer(View drawer, View behind, Consumer<Place> onChosen) {
    this.drawer = drawer;
    this.behind = behind;
    this.onChosen = onChosen;
    places = drawer.findViewById(R.id.places);
    drawer.setOnClickListener(view -> close());
  }

  boolean isOpen() {
    return drawer.getVisibility() == View.VISIBLE;
  }

  void open(Place now) {
    places.removeAllViews();
    for (Place place : Place.values()) add(place, place == now);
    drawer.setVisibility(View.VISIBLE);
    behind.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
  }

  void close() {
    drawer.setVisibility(View.GONE);
    behind.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_AUTO);
  }

  private void add(Place place, boolean here) {
    View row = LayoutInflater.from(places.getContext()).inflate(R.layout.place_row, places, false);
    ((ImageView) row.findViewById(R.id.place_icon)).setImageResource(place.icon);
    ((TextView) row.findViewById(R.id.place_name)).setText(place.title(places.getContext()));
    row.setActivated(here);
    row.setOnClickListener(view -> {
      close();
      onChosen.accept(place);
    });
    places.addView(row);
  }
}
