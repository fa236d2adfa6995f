package com.android.settings;

import android.app.Activity;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ArrayAdapter;
import android.widget.EditText;
import android.widget.ListView;
import android.widget.TextView;
import com.android.settings.page.Page;
import com.android.settings.page.Pages;
import com.android.settings.row.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds settings by the words of their titles. */
public final class SearchActivity extends Activity {
  /** A title and the page that has it. */
  private static final class Hit {
    final String title;
    final Page page;

    Hit(String title, Page page) {
      this.title = title;
      this.page = page;
    }
  }

  private final List<Hit> all = new ArrayList<>();
  private ArrayAdapter<Hit> results;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.search);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    collect();
    results = new ArrayAdapter<Hit>(this, R.layout.search_result, android.R.id.title) {
      @Override
      public View getView(int position, View reused, ViewGroup parent) {
        View row = reused != null ? reused : getLayoutInflater().inflate(R.layout.search_result, parent, false);
        ((TextView) row.findViewById(android.R.id.title)).setText(getItem(position).title);
        ((TextView) row.findViewById(android.R.id.summary)).setText(getItem(position).page.title);
        return row;
      }
    };
    ListView list = findViewById(R.id.results);
    list.setAdapter(results);
    list.setOnItemClickListener((parent, view, position, id) -> open(results.getItem(position).page));
    EditText field = findViewById(R.id.search_field);
    field.addTextChangedListener(new TextWatcher() {
      @Override
      public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

      @Override
      public void onTextChanged(CharSequence text, int start, int before, int count) {}

      @Override
      public void afterTextChanged(Editable text) {
        search(text.toString());
      }
    });
    field.requestFocus();
    search("");
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private void collect() {
    for (List<Page> pages : Arrays.asList(Pages.MAIN, Pages.INNER)) {
      for (Page page : pages) {
        all.add(new Hit(getString(page.title), page));
        for (Row row : page.rows(this)) if (row.title != 0) all.add(new Hit(getString(row.title), page));
      }
    }
  }

  private void search(String words) {
    String wanted = comparable(words.trim());
    results.clear();
    for (Hit hit : all) if (!wanted.isEmpty() && comparable(hit.title).contains(wanted)) results.add(hit);
    TextView nothing = findViewById(R.id.no_results);
    nothing.setText(getString(R.string.no_results, words.trim()));
    nothing.setVisibility(!wanted.isEmpty() && results.isEmpty() ? View.VISIBLE : View.GONE);
  }

  private void open(Page page) {
    startActivity(page.intent(this));
  }

  /** Nobody types the hyphen that does not break. */
  private static String comparable(String text) {
    return text.toLowerCase(Locale.getDefault()).replace('\u2011', '-');
  }
}
