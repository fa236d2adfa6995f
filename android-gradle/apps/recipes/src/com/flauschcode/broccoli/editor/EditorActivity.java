package com.flauschcode.broccoli.editor;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import android.widget.Toast;
import com.flauschcode.broccoli.R;
import com.flauschcode.broccoli.model.Recipe;
import com.flauschcode.broccoli.model.RecipeStore;
import com.flauschcode.broccoli.model.StoredRecipe;
import dev.reprise.kit.Question;

/** The form of a new recipe, or of one that exists. */
public final class EditorActivity extends Activity implements Question.Asker {
  private static final String ID = "id";
  private static final String DISCARD = "discard";

  private RecipeStore store;
  private RecipeForm form;
  /** Of the edited recipe; null for a new one. */
  private Long id;
  /** What the form held when it opened. */
  private Recipe original;

  public static Intent create(Context context) {
    return new Intent(context, EditorActivity.class);
  }

  public static Intent edit(Context context, long id) {
    return create(context).putExtra(ID, id);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.editor);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    getActionBar().setHomeActionContentDescription(R.string.close);
    store = new RecipeStore(this);
    form = new RecipeForm(this);
    id = getIntent().hasExtra(ID) ? Long.valueOf(getIntent().getLongExtra(ID, 0)) : null;
    ((TextView) findViewById(R.id.editor_title)).setText(id == null ? R.string.new_recipe : R.string.edit_recipe);
    StoredRecipe stored = id == null ? null : store.load(id);
    if (id != null && stored == null) {
      endAsGone();
      return;
    }
    // What was typed before the screen was turned is put back over it later.
    form.show(stored == null ? Recipe.EMPTY : stored.recipe);
    original = form.read();
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.editor, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() == android.R.id.home) onBackPressed();
    else if (item.getItemId() == R.id.save) save();
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onBackPressed() {
    if (form.read().equals(original)) finish();
    else Question.discard(this, DISCARD);
  }

  @Override
  public void onYes(String question, long[] about) {
    finish();
  }

  private void save() {
    if (!form.validate()) return;
    Recipe recipe = form.read();
    if (id == null) {
      store.insert(recipe);
    } else if (!store.update(id, original, recipe)) {
      endAsGone();
      return;
    }
    Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
    finish();
  }

  private void endAsGone() {
    Toast.makeText(this, R.string.recipe_gone, Toast.LENGTH_SHORT).show();
    finish();
  }
}
