package com.arduia.expense.filter;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import com.arduia.expense.R;
import com.arduia.expense.editor.CategorySpinner;
import com.arduia.expense.editor.DateDialog;
import com.arduia.expense.list.Days;
import com.arduia.expense.model.Expense;
import java.time.LocalDate;

/** Asks which expenses are to be shown; the answer is a {@link Filter}. */
public final class FilterActivity extends Activity implements DateDialog.Listener {
  private static final String FROM = "from";
  private static final String TO = "to";

  private CategorySpinner category;
  private LocalDate from;
  private LocalDate to;

  public static Intent intent(Context context, Filter filter) {
    return new Intent(context, FilterActivity.class).putExtras(filter.bundle());
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.filter);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    getActionBar().setHomeActionContentDescription(R.string.close);
    category = new CategorySpinner(findViewById(R.id.filter_category), R.string.all_categories);
    Filter asked = Filter.of(getIntent());
    Filter shown = state == null ? asked : Filter.of(state);
    // The spinner's own state comes back by itself.
    category.set(asked.category);
    findViewById(R.id.filter_from).setOnClickListener(view -> ask(FROM, from));
    findViewById(R.id.filter_to).setOnClickListener(view -> ask(TO, to));
    findViewById(R.id.clear_from).setOnClickListener(view -> setDays(null, to));
    findViewById(R.id.clear_to).setOnClickListener(view -> setDays(from, null));
    setDays(shown.from, shown.to);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putAll(new Filter(null, from, to).bundle());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.filter, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() == android.R.id.home) finish();
    else if (item.getItemId() == R.id.apply) apply();
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onDay(String which, LocalDate day) {
    if (which.equals(FROM)) setDays(day, to);
    else setDays(from, day);
  }

  private void ask(String which, LocalDate day) {
    DateDialog.ask(this, which, day != null ? day : Expense.dayOf(System.currentTimeMillis()));
  }

  private void setDays(LocalDate first, LocalDate last) {
    from = first;
    to = last;
    show(R.id.filter_from, R.id.clear_from, first);
    show(R.id.filter_to, R.id.clear_to, last);
    findViewById(R.id.error).setVisibility(View.GONE);
  }

  private void show(int button, int clear, LocalDate day) {
    ((Button) findViewById(button)).setText(day == null ? getString(R.string.any_day) : Days.date(this, day));
    findViewById(clear).setVisibility(day == null ? View.GONE : View.VISIBLE);
  }

  private void apply() {
    if (from != null && to != null && from.isAfter(to)) {
      TextView error = findViewById(R.id.error);
      error.setText(R.string.days_reversed);
      error.setVisibility(View.VISIBLE);
      return;
    }
    setResult(RESULT_OK, new Intent().putExtras(new Filter(category.get(), from, to).bundle()));
    finish();
  }
}
