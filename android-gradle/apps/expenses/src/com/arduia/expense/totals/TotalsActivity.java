package com.arduia.expense.totals;

import android.app.Activity;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.arduia.expense.R;
import com.arduia.expense.list.Days;
import com.arduia.expense.model.Amount;
import com.arduia.expense.model.Category;
import com.arduia.expense.model.Expense;
import com.arduia.expense.model.ExpenseStore;
import com.arduia.expense.model.StoredExpense;
import com.arduia.expense.model.Totals;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sums of a month, category by category. */
public final class TotalsActivity extends Activity {
  private static final String YEAR = "year";
  private static final String MONTH = "month";

  private List<StoredExpense> expenses = Collections.emptyList();
  private YearMonth month;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.totals);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    month = state == null ? YearMonth.from(Expense.dayOf(System.currentTimeMillis())) : YearMonth.of(state.getInt(YEAR), state.getInt(MONTH));
    findViewById(R.id.previous_month).setOnClickListener(view -> show(month.minusMonths(1)));
    findViewById(R.id.next_month).setOnClickListener(view -> show(month.plusMonths(1)));
  }

  @Override
  protected void onStart() {
    super.onStart();
    expenses = new ExpenseStore(this).list();
    show(month);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(YEAR, month.getYear());
    state.putInt(MONTH, month.getMonthValue());
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private void show(YearMonth wanted) {
    month = wanted;
    List<StoredExpense> ofMonth = new ArrayList<>();
    for (StoredExpense each : expenses) if (YearMonth.from(each.expense.day()).equals(wanted)) ofMonth.add(each);
    Totals totals = Totals.of(ofMonth);
    set(findViewById(R.id.shown_month), Days.month(this, wanted));
    set(findViewById(R.id.total_spent), Amount.format(totals.spent()));
    set(findViewById(R.id.total_income), Amount.format(totals.income()));
    findViewById(R.id.no_totals).setVisibility(ofMonth.isEmpty() ? View.VISIBLE : View.GONE);
    showCategories(totals);
  }

  /** The largest first. */
  private void showCategories(Totals totals) {
    ViewGroup rows = findViewById(R.id.categories);
    rows.removeAllViews();
    List<Category> categories = new ArrayList<>(totals.cents.keySet());
    Collections.sort(categories, (a, b) -> Long.compare(totals.cents.get(b), totals.cents.get(a)));
    for (Category category : categories) {
      View row = LayoutInflater.from(this).inflate(R.layout.total_row, rows, false);
      int count = totals.counts.get(category);
      set(row.findViewById(R.id.total_category), getString(category.word));
      set(row.findViewById(R.id.total_count), getResources().getQuantityString(R.plurals.entries, count, count));
      set(row.findViewById(R.id.total_amount), Amount.format(totals.cents.get(category)));
      rows.addView(row);
    }
  }

  private static void set(TextView view, String text) {
    view.setText(text);
  }
}
