package com.flauschcode.broccoli;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ListView;
import android.widget.TextView;
import android.widget.Toast;
import com.flauschcode.broccoli.details.RecipeActivity;
import com.flauschcode.broccoli.editor.EditorActivity;
import com.flauschcode.broccoli.list.RecipeAdapter;
import com.flauschcode.broccoli.model.Order;
import com.flauschcode.broccoli.model.RecipeStore;
import com.flauschcode.broccoli.model.Shelf;
import com.flauschcode.broccoli.model.StoredRecipe;
import dev.reprise.kit.About;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.Marking;
import dev.reprise.kit.Question;
import dev.reprise.kit.SearchBar;
import java.util.Collections;
import java.util.List;

/** The list of all recipes. */
public final class MainActivity extends Activity implements Question.Asker {
  private static final String ORDER = "order";
  private static final String FAVOURITES_ONLY = "favourites only";
  private static final String DELETE = "delete";

  private SharedPreferences preferences;
  private RecipeStore store;
  private RecipeAdapter adapter;
  private Marking marking;
  private SearchBar search;
  private TextView title;
  private List<StoredRecipe> recipes = Collections.emptyList();
  private boolean favouritesOnly;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    preferences = getSharedPreferences("list", MODE_PRIVATE);
    store = new RecipeStore(this);
    adapter = new RecipeAdapter(this);
    search = new SearchBar(state, R.string.search_recipes, this::show);
    // Held, because the bar takes it out of the view tree while a search is open.
    title = findViewById(R.id.title);
    favouritesOnly = state != null && state.getBoolean(FAVOURITES_ONLY);
    ListView list = findViewById(R.id.recipes);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> startActivity(RecipeActivity.intent(this, id)));
    marking = new Marking(list, this::confirmDelete);
    findViewById(R.id.add).setOnClickListener(view -> startActivity(EditorActivity.create(this)));
  }

  /** The rows are there before the list's own state is put back. */
  @Override
  protected void onStart() {
    super.onStart();
    load();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    search.onSaveInstanceState(state);
    state.putBoolean(FAVOURITES_ONLY, favouritesOnly);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    search.attach(menu.findItem(R.id.search));
    MenuItem filter = menu.findItem(R.id.filter_favourites);
    filter.setIcon(favouritesOnly ? R.drawable.ic_heart_filled : R.drawable.ic_heart);
    filter.setTitle(favouritesOnly ? R.string.show_all : R.string.show_favourites);
    int[] items = {R.id.sort_title, R.id.sort_newest, R.id.sort_favourites};
    menu.findItem(items[order().ordinal()]).setChecked(true);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == R.id.about) About.show(this);
    else if (chosen == R.id.filter_favourites) filter(!favouritesOnly);
    else if (chosen == R.id.sort_title) sort(Order.TITLE);
    else if (chosen == R.id.sort_newest) sort(Order.NEWEST);
    else if (chosen == R.id.sort_favourites) sort(Order.FAVOURITES);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onBackPressed() {
    if (favouritesOnly) filter(false);
    else super.onBackPressed();
  }

  @Override
  public void onYes(String question, long[] ids) {
    store.delete(ids);
    marking.end();
    load();
    Toast.makeText(this, getResources().getQuantityString(R.plurals.deleted, ids.length, ids.length), Toast.LENGTH_SHORT).show();
  }

  private void confirmDelete(long[] ids) {
    StoredRecipe only = ids.length == 1 ? store.load(ids[0]) : null;
    String question = only != null ? getString(R.string.delete_title, only.recipe.title) : getResources().getQuantityString(R.plurals.delete_titles, ids.length, ids.length);
    Question.delete(this, DELETE, question, ids);
  }

  private void load() {
    recipes = store.list();
    show();
  }

  private void show() {
    String words = search.words();
    adapter.show(Shelf.of(recipes, words, favouritesOnly, order()));
    title.setText(favouritesOnly ? R.string.favourites : R.string.app_name);
    if (!words.isEmpty()) EmptyState.show(this, R.drawable.ic_search, getString(R.string.no_match, words), 0);
    else if (favouritesOnly) EmptyState.show(this, R.drawable.ic_heart, getString(R.string.no_favourites), R.string.no_favourites_hint);
    else EmptyState.show(this, R.drawable.ic_pot, getString(R.string.no_recipes), R.string.no_recipes_hint);
  }

  private void filter(boolean favourites) {
    favouritesOnly = favourites;
    invalidateOptionsMenu();
    show();
  }

  private Order order() {
    return Order.valueOf(preferences.getString(ORDER, Order.TITLE.name()));
  }

  private void sort(Order order) {
    preferences.edit().putString(ORDER, order.name()).apply();
    invalidateOptionsMenu();
    show();
  }
}
