package com.arduia.expense.ui;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ListView;
import android.widget.TextView;
import android.widget.Toast;
import com.arduia.expense.R;
import com.arduia.expense.details.ExpenseActivity;
import com.arduia.expense.editor.EditorActivity;
import com.arduia.expense.filter.Filter;
import com.arduia.expense.filter.FilterActivity;
import com.arduia.expense.list.ExpenseAdapter;
import com.arduia.expense.model.ExpenseStore;
import com.arduia.expense.model.StoredExpense;
import com.arduia.expense.totals.TotalsActivity;
import dev.reprise.kit.About;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.Marking;
import dev.reprise.kit.Question;
import dev.reprise.kit.SearchBar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All expenses, day by day. */
public final class MainActivity extends Activity implements Question.Asker {
  private static final String FILTER = "filter";
  private static final String DELETE = "delete";
  private static final int ASK_FILTER = 1;

  private ExpenseStore store;
  private ExpenseAdapter adapter;
  private Marking marking;
  private SearchBar search;
  private List<StoredExpense> expenses = Collections.emptyList();
  private Filter filter;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    store = new ExpenseStore(this);
    adapter = new ExpenseAdapter(this);
    search = new SearchBar(state, R.string.search_expenses, this::show);
    filter = Filter.of(state == null ? null : state.getBundle(FILTER));
    ListView list = findViewById(R.id.expenses);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> startActivity(ExpenseActivity.intent(this, id)));
    marking = new Marking(list, this::confirmDelete);
    findViewById(R.id.add).setOnClickListener(view -> startActivity(EditorActivity.create(this)));
    findViewById(R.id.clear_filter).setOnClickListener(view -> filter(Filter.NONE));
  }

  /** The rows are there before the list's own state is put back. */
  @Override
  protected void onStart() {
    super.onStart();
    load();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    search.onSaveInstanceState(state);
    state.putBundle(FILTER, filter.bundle());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == R.id.about) About.show(this);
    else if (chosen == R.id.filter) startActivityForResult(FilterActivity.intent(this, filter), ASK_FILTER);
    else if (chosen == R.id.totals) startActivity(new Intent(this, TotalsActivity.class));
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  protected void onActivityResult(int request, int result, Intent answer) {
    if (request == ASK_FILTER && result == RESULT_OK) filter(Filter.of(answer.getExtras()));
  }

  @Override
  public void onBackPressed() {
    if (filter.isNone()) super.onBackPressed();
    else filter(Filter.NONE);
  }

  @Override
  public void onYes(String question, long[] ids) {
    store.delete(ids);
    marking.end();
    load();
    Toast.makeText(this, getResources().getQuantityString(R.plurals.deleted, ids.length, ids.length), Toast.LENGTH_SHORT).show();
  }

  private void confirmDelete(long[] ids) {
    StoredExpense only = ids.length == 1 ? store.load(ids[0]) : null;
    String question = only != null ? getString(R.string.delete_title, only.expense.name) : getResources().getQuantityString(R.plurals.delete_titles, ids.length, ids.length);
    Question.delete(this, DELETE, question, ids);
  }

  private void load() {
    expenses = store.list();
    show();
  }

  private void show() {
    String words = search.words();
    List<StoredExpense> shown = new ArrayList<>();
    for (StoredExpense each : expenses) if (filter.lets(each.expense) && (words.isEmpty() || each.expense.matches(words))) shown.add(each);
    adapter.show(shown);
    findViewById(R.id.filter_bar).setVisibility(filter.isNone() ? View.GONE : View.VISIBLE);
    ((TextView) findViewById(R.id.filter_text)).setText(filter.describe(this));
    if (!words.isEmpty()) EmptyState.show(this, R.drawable.ic_search, getString(R.string.no_match, words), 0);
    else if (!filter.isNone()) EmptyState.show(this, R.drawable.ic_filter, getString(R.string.filter_empty), 0);
    else EmptyState.show(this, R.drawable.ic_wallet, getString(R.string.no_expenses), R.string.no_expenses_hint);
  }

  private void filter(Filter chosen) {
    filter = chosen;
    show();
  }
}
