package com.flauschcode.broccoli.editor;

import android.app.Activity;
import android.graphics.Rect;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.View;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import com.flauschcode.broccoli.R;
import com.flauschcode.broccoli.model.Recipe;
import dev.reprise.kit.FloatingLabels;

/** The form's fields: shows a recipe in them, reads one out of them, says what is wrong with it. */
final class RecipeForm {
  private final EditText title;
  private final EditText description;
  private final EditText servings;
  private final EditText preparationTime;
  private final EditText source;
  private final EditText ingredients;
  private final EditText directions;
  private final CheckBox favourite;
  private final TextView error;

  RecipeForm(Activity activity) {
    title = activity.findViewById(R.id.edit_title);
    description = activity.findViewById(R.id.edit_description);
    servings = activity.findViewById(R.id.edit_servings);
    preparationTime = activity.findViewById(R.id.edit_time);
    source = activity.findViewById(R.id.edit_source);
    ingredients = activity.findViewById(R.id.edit_ingredients);
    directions = activity.findViewById(R.id.edit_directions);
    favourite = activity.findViewById(R.id.edit_favourite);
    error = activity.findViewById(R.id.error);
    FloatingLabels.attach(activity.findViewById(R.id.form));
    // What is wrong is said of the title that was there when it was said.
    title.addTextChangedListener(new TextWatcher() {
      @Override
      public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

      @Override
      public void onTextChanged(CharSequence text, int start, int before, int count) {}

      @Override
      public void afterTextChanged(Editable text) {
        error.setVisibility(View.GONE);
      }
    });
  }

  void show(Recipe recipe) {
    title.setText(recipe.title);
    description.setText(recipe.description);
    servings.setText(recipe.servings);
    preparationTime.setText(recipe.preparationTime);
    source.setText(recipe.source);
    ingredients.setText(recipe.ingredients);
    directions.setText(recipe.directions);
    favourite.setChecked(recipe.favourite);
  }

  /** Blank around values is left out. */
  Recipe read() {
    return new Recipe(text(title), text(description), text(servings), text(preparationTime), text(source), text(ingredients), text(directions), favourite.isChecked());
  }

  /** Shows what keeps the recipe from being saved; false when there is such a thing. */
  boolean validate() {
    if (!text(title).isEmpty()) return true;
    error.setText(R.string.title_missing);
    error.setVisibility(View.VISIBLE);
    title.requestFocus();
    error.requestRectangleOnScreen(new Rect(0, 0, error.getWidth(), error.getHeight()));
    return false;
  }

  private static String text(EditText field) {
    return field.getText().toString().trim();
  }
}
