package com.arduia.expense.editor;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import android.widget.Toast;
import com.arduia.expense.R;
import com.arduia.expense.model.Expense;
import com.arduia.expense.model.ExpenseStore;
import com.arduia.expense.model.StoredExpense;
import dev.reprise.kit.Question;
import java.time.LocalDate;

/** The form of a new expense, or of one that exists. */
public final class EditorActivity extends Activity implements Question.Asker, DateDialog.Listener {
  private static final String ID = "id";
  private static final String MOMENT = "moment";
  private static final String OPENED = "opened";
  private static final String DISCARD = "discard";
  private static final String DATE = "date";

  private ExpenseStore store;
  private ExpenseForm form;
  /** Of the edited expense; null for a new one. */
  private Long id;
  /** The expense as it was when the form opened; null for a new one. */
  private Expense original;
  /** What the form held then. */
  private String opened;

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
    store = new ExpenseStore(this);
    form = new ExpenseForm(this, DATE);
    id = getIntent().hasExtra(ID) ? Long.valueOf(getIntent().getLongExtra(ID, 0)) : null;
    ((TextView) findViewById(R.id.editor_title)).setText(id == null ? R.string.new_expense : R.string.edit_expense);
    StoredExpense stored = id == null ? null : store.load(id);
    if (id != null && stored == null) {
      endAsGone();
      return;
    }
    if (stored == null) {
      form.showNew(System.currentTimeMillis());
    } else {
      form.show(stored.expense);
      original = stored.expense;
    }
    opened = state == null ? form.fingerprint() : state.getString(OPENED);
    // What else was entered before the screen was turned the framework puts back later.
    if (state != null) form.setMoment(state.getLong(MOMENT));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putLong(MOMENT, form.moment());
    state.putString(OPENED, opened);
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
    if (form.fingerprint().equals(opened)) finish();
    else Question.discard(this, DISCARD);
  }

  @Override
  public void onYes(String question, long[] about) {
    finish();
  }

  @Override
  public void onDay(String which, LocalDate day) {
    form.setDay(day);
  }

  private void save() {
    if (!form.validate()) return;
    Expense expense = form.read(original);
    if (id == null) {
      store.insert(expense);
    } else if (!store.update(id, original, expense)) {
      endAsGone();
      return;
    }
    Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
    finish();
  }

  private void endAsGone() {
    Toast.makeText(this, R.string.expense_gone, Toast.LENGTH_SHORT).show();
    finish();
  }
}
