package com.arduia.expense.details;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.text.format.DateUtils;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;
import android.widget.Toast;
import com.arduia.expense.R;
import com.arduia.expense.editor.EditorActivity;
import com.arduia.expense.list.Days;
import com.arduia.expense.model.Amount;
import com.arduia.expense.model.Expense;
import com.arduia.expense.model.ExpenseStore;
import com.arduia.expense.model.StoredExpense;
import dev.reprise.kit.Question;

/** All that is known of one expense, which tells it from one of the same name. */
public final class ExpenseActivity extends Activity implements Question.Asker {
  private static final String ID = "id";
  private static final String DELETE = "delete";

  private ExpenseStore store;
  private long id;

  public static Intent intent(Context context, long id) {
    return new Intent(context, ExpenseActivity.class).putExtra(ID, id);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.expense);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    store = new ExpenseStore(this);
    id = getIntent().getLongExtra(ID, 0);
  }

  @Override
  protected void onStart() {
    super.onStart();
    StoredExpense stored = store.load(id);
    if (stored != null) {
      show(stored);
      return;
    }
    Toast.makeText(this, R.string.expense_gone, Toast.LENGTH_SHORT).show();
    finish();
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.expense, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.edit) startActivity(EditorActivity.edit(this, id));
    else if (chosen == R.id.delete) Question.delete(this, DELETE, getString(R.string.delete_title, ((TextView) findViewById(R.id.name)).getText()), id);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onYes(String question, long[] ids) {
    store.delete(ids);
    Toast.makeText(this, getResources().getQuantityString(R.plurals.deleted, 1, 1), Toast.LENGTH_SHORT).show();
    finish();
  }

  private void show(StoredExpense stored) {
    Expense expense = stored.expense;
    set(R.id.name, expense.name);
    set(R.id.amount, Amount.format(expense.cents));
    set(R.id.kind, getString(expense.category.isIncome() ? R.string.received : R.string.spent));
    set(R.id.category, getString(expense.category.word));
    set(R.id.date, Days.date(this, expense.day()));
    set(R.id.note, expense.note);
    findViewById(R.id.note_row).setVisibility(expense.note.isEmpty() ? View.GONE : View.VISIBLE);
    set(R.id.changed, DateUtils.formatDateTime(this, stored.modifiedMs, DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_SHOW_TIME));
  }

  private void set(int view, CharSequence text) {
    ((TextView) findViewById(view)).setText(text);
  }
}
