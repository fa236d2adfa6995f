package dev.reprise.kit;

import android.os.Bundle;
import android.view.MenuItem;
import android.widget.SearchView;

/** The search of a list's menu whose words outlive a turned screen and a menu that is made anew. */
public final class SearchBar {
  private static final String WORDS = "dev.reprise.kit.search";

  private final int hint;
  private final Runnable onChange;
  private String words;

  /** @param hint string that says what is searched */
  public SearchBar(Bundle state, int hint, Runnable onChange) {
    this.hint = hint;
    this.onChange = onChange;
    this.words = state == null ? "" : state.getString(WORDS, "");
  }

  /** Without blanks around them; empty while nothing is looked for. */
  public String words() {
    return words.trim();
  }

  /** The next menu has no search open. */
  public void clear() {
    words = "";
  }

  public void onSaveInstanceState(Bundle state) {
    state.putString(WORDS, words);
  }

  /** @param item of a menu that was just made, with a SearchView for its action view */
  public void attach(MenuItem item) {
    SearchView view = (SearchView) item.getActionView();
    view.setQueryHint(view.getContext().getString(hint));
    // Not before it can be seen: the next menu would close it again, and take its words.
    if (item.isVisible() && !words.isEmpty()) {
      item.expandActionView();
      view.setQuery(words, false);
      view.clearFocus();
    }
    view.setOnQueryTextListener(new SearchView.OnQueryTextListener() {
      @Override
      public boolean onQueryTextChange(String typed) {
        words = typed;
        onChange.run();
        return true;
      }

      @Override
      public boolean onQueryTextSubmit(String typed) {
        view.clearFocus();
        return true;
      }
    });
  }
}
