package com.arduia.expense.list;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.arduia.expense.R;
import com.arduia.expense.model.Amount;
import com.arduia.expense.model.Expense;
import com.arduia.expense.model.StoredExpense;
import com.arduia.expense.model.Totals;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/** The rows of the list, day by day. */
public final class ExpenseAdapter extends BaseAdapter {
  private static final int[] LAYOUTS = {R.layout.month_row, R.layout.day_row, R.layout.expense_row};

  private final Context context;
  private List<Row> rows = Collections.emptyList();

  public ExpenseAdapter(Context context) {
    this.context = context;
  }

  /** @param expenses the last day first */
  public void show(List<StoredExpense> expenses) {
    rows = Row.of(expenses);
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return rows.size();
  }

  @Override
  public Object getItem(int position) {
    return rows.get(position);
  }

  @Override
  public long getItemId(int position) {
    return rows.get(position).id;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public int getViewTypeCount() {
    return Row.TYPES;
  }

  @Override
  public int getItemViewType(int position) {
    return rows.get(position).type;
  }

  @Override
  public boolean areAllItemsEnabled() {
    return false;
  }

  @Override
  public boolean isEnabled(int position) {
    return rows.get(position).type == Row.EXPENSE;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    Row row = rows.get(position);
    View view = reused != null ? reused : LayoutInflater.from(context).inflate(LAYOUTS[row.type], parent, false);
    switch (row.type) {
      case Row.MONTH: showMonth(view, row); break;
      case Row.DAY: set(view, R.id.day, Days.heading(context, row.day)); break;
      default: showExpense(view, row.expense.expense); break;
    }
    return view;
  }

  private void showMonth(View view, Row row) {
    set(view, R.id.month, Days.month(context, YearMonth.from(row.day)));
    set(view, R.id.month_totals, sums(context, row.totals));
  }

  private void showExpense(View view, Expense expense) {
    String category = context.getString(expense.category.word);
    set(view, R.id.row_name, expense.name);
    set(view, R.id.row_details, expense.note.isEmpty() ? category : context.getString(R.string.two_facts, category, expense.note));
    set(view, R.id.row_amount, Amount.format(expense.cents));
    set(view, R.id.row_kind, context.getString(expense.category.isIncome() ? R.string.received : R.string.spent));
  }

  /** In words: what was spent, and what came in where something did. */
  static String sums(Context context, Totals totals) {
    String spent = context.getString(R.string.spent_sum, Amount.format(totals.spent()));
    return totals.income() == 0 ? spent : context.getString(R.string.two_facts, spent, context.getString(R.string.income_sum, Amount.format(totals.income())));
  }

  private static void set(View view, int id, String text) {
    ((TextView) view.findViewById(id)).setText(text);
  }
}
