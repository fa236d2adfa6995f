package com.flauschcode.broccoli.list;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.flauschcode.broccoli.R;
import com.flauschcode.broccoli.model.Recipe;
import com.flauschcode.broccoli.model.StoredRecipe;
import java.util.Collections;
import java.util.List;

/** The rows of the list. */
public final class RecipeAdapter extends BaseAdapter {
  private final Context context;
  private List<StoredRecipe> recipes = Collections.emptyList();

  public RecipeAdapter(Context context) {
    this.context = context;
  }

  public void show(List<StoredRecipe> recipes) {
    this.recipes = recipes;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return recipes.size();
  }

  @Override
  public StoredRecipe getItem(int position) {
    return recipes.get(position);
  }

  @Override
  public long getItemId(int position) {
    return recipes.get(position).id;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.recipe_row, parent, false);
    Recipe recipe = recipes.get(position).recipe;
    ((TextView) row.findViewById(R.id.row_title)).setText(recipe.title);
    line(row.findViewById(R.id.row_description), recipe.description);
    line(row.findViewById(R.id.row_facts), facts(recipe));
    row.findViewById(R.id.row_favourite).setVisibility(recipe.favourite ? View.VISIBLE : View.GONE);
    return row;
  }

  private static void line(TextView view, String text) {
    view.setText(text);
    view.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private String facts(Recipe recipe) {
    if (recipe.preparationTime.isEmpty() || recipe.servings.isEmpty()) return recipe.preparationTime + recipe.servings;
    return context.getString(R.string.two_facts, recipe.preparationTime, recipe.servings);
  }
}
