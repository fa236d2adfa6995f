package com.flauschcode.broccoli.details;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;
import android.widget.Toast;
import com.flauschcode.broccoli.R;
import com.flauschcode.broccoli.editor.EditorActivity;
import com.flauschcode.broccoli.model.Ingredients;
import com.flauschcode.broccoli.model.Recipe;
import com.flauschcode.broccoli.model.RecipeStore;
import com.flauschcode.broccoli.model.Servings;
import com.flauschcode.broccoli.model.StoredRecipe;
import dev.reprise.kit.Question;

/** One recipe to cook by. For how many it is shown is this screen's own: the recipe stays as it was written. */
public final class RecipeActivity extends Activity implements Question.Asker {
  private static final String ID = "id";
  private static final String PEOPLE = "people";
  private static final String DELETE = "delete";

  private RecipeStore store;
  private long id;
  private Recipe shown;
  /** 0 until a person has asked for another number than the recipe's own. */
  private int people;

  public static Intent intent(Context context, long id) {
    return new Intent(context, RecipeActivity.class).putExtra(ID, id);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.recipe);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    store = new RecipeStore(this);
    id = getIntent().getLongExtra(ID, 0);
    if (state != null) people = state.getInt(PEOPLE);
    findViewById(R.id.fewer).setOnClickListener(view -> scale(people() - 1));
    findViewById(R.id.more).setOnClickListener(view -> scale(people() + 1));
  }

  @Override
  protected void onStart() {
    super.onStart();
    load();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(PEOPLE, people);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    if (shown == null) return false;
    getMenuInflater().inflate(R.menu.recipe, menu);
    MenuItem favourite = menu.findItem(R.id.toggle_favourite);
    favourite.setIcon(shown.favourite ? R.drawable.ic_heart_filled : R.drawable.ic_heart);
    favourite.setTitle(shown.favourite ? R.string.remove_favourite : R.string.add_favourite);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.toggle_favourite) toggleFavourite();
    else if (chosen == R.id.edit) startActivity(EditorActivity.edit(this, id));
    else if (chosen == R.id.delete) Question.delete(this, DELETE, getString(R.string.delete_title, shown.title), id);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onYes(String question, long[] ids) {
    store.delete(ids);
    Toast.makeText(this, getResources().getQuantityString(R.plurals.deleted, 1, 1), Toast.LENGTH_SHORT).show();
    finish();
  }

  private void load() {
    StoredRecipe stored = store.load(id);
    if (stored == null) {
      Toast.makeText(this, R.string.recipe_gone, Toast.LENGTH_SHORT).show();
      finish();
      return;
    }
    if (shown != null && !shown.servings.equals(stored.recipe.servings)) people = 0;
    shown = stored.recipe;
    ((TextView) findViewById(R.id.recipe_title)).setText(shown.title);
    part(R.id.description, R.id.description, shown.description);
    part(R.id.time_row, R.id.preparation_time, shown.preparationTime);
    part(R.id.servings_row, R.id.servings, shown.servings);
    part(R.id.directions_part, R.id.directions, shown.directions);
    part(R.id.source_part, R.id.source, shown.source);
    scale(people());
    invalidateOptionsMenu();
  }

  /** An empty part is left out with its heading. */
  private void part(int part, int text, String content) {
    ((TextView) findViewById(text)).setText(content);
    findViewById(part).setVisibility(content.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private int people() {
    return people == 0 ? Servings.count(shown.servings) : people;
  }

  private void scale(int wanted) {
    int own = Servings.count(shown.servings);
    people = wanted == own ? 0 : wanted;
    part(R.id.ingredients_part, R.id.ingredients, Ingredients.scaled(shown.ingredients, own, wanted));
    findViewById(R.id.scale).setVisibility(own == 0 || shown.ingredients.isEmpty() ? View.GONE : View.VISIBLE);
    ((TextView) findViewById(R.id.people)).setText(getResources().getQuantityString(R.plurals.people, wanted, wanted));
    findViewById(R.id.fewer).setEnabled(wanted > 1);
    findViewById(R.id.more).setEnabled(wanted < Servings.MOST);
  }

  private void toggleFavourite() {
    store.setFavourite(id, !shown.favourite);
    load();
  }
}
