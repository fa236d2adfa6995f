package com.android.deskclock.city;

import android.app.Activity;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import com.google.android.deskclock.R;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.SearchBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All cities with a tick at those that are chosen; a tap chooses one or takes it away. */
public final class CitiesActivity extends Activity {
  private CityStore store;
  private SearchBar search;
  private ListView list;
  private List<City> shown;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.cities);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    store = new CityStore(this);
    search = new SearchBar(state, R.string.search_cities, this::show);
    list = findViewById(R.id.all_cities);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((view, row, position, id) -> store.choose(shown.get(position).zone, list.isItemChecked(position)));
    show();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    search.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.cities, menu);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private void show() {
    String words = search.words().toLowerCase(Locale.getDefault());
    shown = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (City city : City.all(this)) {
      if (!city.name.toLowerCase(Locale.getDefault()).contains(words)) continue;
      shown.add(city);
      names.add(city.name);
    }
    list.setAdapter(new ArrayAdapter<>(this, R.layout.city_choice, names));
    Set<String> chosen = store.zones();
    for (int i = 0; i < shown.size(); i++) list.setItemChecked(i, chosen.contains(shown.get(i).zone));
    EmptyState.show(this, R.drawable.ic_search, getString(R.string.no_city, search.words()), 0);
  }
}
