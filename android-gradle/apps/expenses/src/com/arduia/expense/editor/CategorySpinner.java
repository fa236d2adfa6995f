package com.arduia.expense.editor;

import android.widget.ArrayAdapter;
import android.widget.Spinner;
import com.arduia.expense.model.Category;
import java.util.ArrayList;
import java.util.List;

/** A spinner of all categories, and of a word for any of them where one may be left open. */
public final class CategorySpinner {
  private final Spinner spinner;
  private final int first;

  /** @param any string for no category in particular, or 0 */
  public CategorySpinner(Spinner spinner, int any) {
    this.spinner = spinner;
    this.first = any == 0 ? 0 : 1;
    List<String> words = new ArrayList<>();
    if (any != 0) words.add(spinner.getContext().getString(any));
    for (Category each : Category.values()) words.add(spinner.getContext().getString(each.word));
    ArrayAdapter<String> adapter = new ArrayAdapter<>(spinner.getContext(), android.R.layout.simple_spinner_item, words);
    adapter.setDropDownViewResource(android.R.layout.simple_spinner_dropdown_item);
    spinner.setAdapter(adapter);
  }

  /** Null for any. */
  public void set(Category category) {
    spinner.setSelection(category == null ? 0 : category.ordinal() + first);
  }

  /** Null for any. */
  public Category get() {
    int chosen = spinner.getSelectedItemPosition() - first;
    return chosen < 0 ? null : Category.values()[chosen];
  }
}
