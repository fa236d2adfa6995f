package com.arduia.expense.editor;

import android.app.Activity;
import android.graphics.Rect;
import android.text.Editable;
import android.text.InputType;
import android.text.TextWatcher;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.TextView;
import com.arduia.expense.R;
import com.arduia.expense.list.Days;
import com.arduia.expense.model.Amount;
import com.arduia.expense.model.Category;
import com.arduia.expense.model.Expense;
import dev.reprise.kit.FloatingLabels;
import java.time.LocalDate;

/** The form's fields: shows an expense in them, reads one out of them, says what is wrong with it. */
final class ExpenseForm {
  private final Activity activity;
  private final EditText name;
  private final EditText amount;
  private final CategorySpinner category;
  private final Button date;
  private final EditText note;
  private final TextView error;
  private long spentMs;
  /** What is wrong is said of the text that was there when it was said. */
  private final TextWatcher hideError = new TextWatcher() {
    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
      error.setVisibility(View.GONE);
    }
  };

  /** @param which what the date dialog is asked for */
  ExpenseForm(Activity activity, String which) {
    this.activity = activity;
    name = activity.findViewById(R.id.edit_name);
    amount = activity.findViewById(R.id.edit_amount);
    category = new CategorySpinner(activity.findViewById(R.id.edit_category), 0);
    date = activity.findViewById(R.id.edit_date);
    note = activity.findViewById(R.id.edit_note);
    error = activity.findViewById(R.id.error);
    // The keyboard of numbers without its filter, which in most languages takes only one of the two decimal marks and drops the other without a word.
    amount.setRawInputType(InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_FLAG_DECIMAL);
    date.setOnClickListener(view -> DateDialog.ask(activity, which, Expense.dayOf(spentMs)));
    FloatingLabels.attach(activity.findViewById(R.id.form));
    name.addTextChangedListener(hideError);
    amount.addTextChangedListener(hideError);
  }

  void showNew(long nowMs) {
    category.set(Category.OTHERS);
    setMoment(nowMs);
  }

  void show(Expense expense) {
    name.setText(expense.name);
    amount.setText(Amount.forField(expense.cents));
    category.set(expense.category);
    setMoment(expense.spentMs);
    note.setText(expense.note);
  }

  long moment() {
    return spentMs;
  }

  void setMoment(long ms) {
    spentMs = ms;
    date.setText(Days.date(activity, Expense.dayOf(ms)));
  }

  void setDay(LocalDate day) {
    setMoment(Expense.onDay(spentMs, day));
  }

  /** All that it holds: equal as long as nobody has changed anything. */
  String fingerprint() {
    return String.join("\n", text(name), text(amount), String.valueOf(category.get()), String.valueOf(spentMs), text(note));
  }

  /**
   * Of a form without problems. Blank around values is left out, but for those that were so and were not touched.
   *
   * @param before null for a new expense
   */
  Expense read(Expense before) {
    return new Expense(text(name, before == null ? "" : before.name), Amount.cents(text(amount)), category.get(), text(note, before == null ? "" : before.note), spentMs);
  }

  /** Shows what keeps the expense from being saved; false when there is such a thing. */
  boolean validate() {
    int amountProblem = Amount.problem(text(amount));
    int problem = text(name).isEmpty() ? R.string.name_missing : amountProblem;
    if (problem == 0) return true;
    error.setText(activity.getString(problem, Amount.forField(1250)));
    error.setVisibility(View.VISIBLE);
    (problem == amountProblem ? amount : name).requestFocus();
    error.requestRectangleOnScreen(new Rect(0, 0, error.getWidth(), error.getHeight()));
    return false;
  }

  private static String text(EditText field, String before) {
    return text(field).equals(before.trim()) ? before : text(field);
  }

  private static String text(EditText field) {
    return field.getText().toString().trim();
  }
}
