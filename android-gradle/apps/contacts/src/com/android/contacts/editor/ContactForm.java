package com.android.contacts.editor;

import android.app.Activity;
import android.graphics.Rect;
import android.os.Bundle;
import android.telephony.PhoneNumberFormattingTextWatcher;
import android.text.Editable;
import android.text.TextWatcher;
import android.util.Patterns;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import com.android.contacts.model.Contact;
import com.android.contacts.model.Entry;
import com.android.contacts.model.Label;
import com.google.android.contacts.R;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The form's fields: shows a contact in them, reads one out of them, says what is wrong with it. */
public final class ContactForm {
  private static final String NUMBERS = "numbers";
  private static final String LABELS = "labels";
  private static final String ROWS = "rows";

  private final Activity activity;
  private final EditText firstName;
  private final EditText lastName;
  private final EditText company;
  private final EditText email;
  private final Spinner emailLabel;
  private final ViewGroup phones;
  private final TextView error;
  /** The provider's row of the email that is shown. */
  private long emailRow = Entry.NEW;
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

  public ContactForm(Activity activity) {
    this.activity = activity;
    firstName = activity.findViewById(R.id.first_name);
    lastName = activity.findViewById(R.id.last_name);
    company = activity.findViewById(R.id.company);
    email = activity.findViewById(R.id.email);
    emailLabel = activity.findViewById(R.id.email_label);
    phones = activity.findViewById(R.id.phones);
    error = activity.findViewById(R.id.error);
    activity.findViewById(R.id.add_phone).setOnClickListener(view -> addPhone(new Entry("", Label.MOBILE)).requestFocus());
    LabelSpinner.set(emailLabel, Label.HOME, R.string.email_label);
    for (EditText field : new EditText[] {firstName, lastName, company, email}) field.addTextChangedListener(hideError);
  }

  /** Shows one name, one company, one email and all numbers; what else a contact has is not the form's. */
  public void show(Contact contact) {
    firstName.setText(contact.firstName);
    lastName.setText(contact.lastName);
    company.setText(contact.company);
    Entry mail = contact.emails.isEmpty() ? new Entry("", Label.HOME) : contact.emails.get(0);
    emailRow = mail.row;
    email.setText(mail.value);
    LabelSpinner.set(emailLabel, mail.label, R.string.email_label);
    showPhones(contact.phones);
  }

  /** Blank around values is left out, as are empty numbers. */
  public Contact read() {
    List<Entry> numbers = new ArrayList<>();
    for (Entry phone : phones()) if (!phone.value.isEmpty()) numbers.add(phone);
    List<Entry> emails = text(email).isEmpty() ? Collections.emptyList() : Collections.singletonList(new Entry(emailRow, text(email), LabelSpinner.get(emailLabel)));
    return new Contact(text(firstName), text(lastName), text(company), numbers, emails);
  }

  /** Shows what keeps the contact from being saved; false when there is such a thing. */
  public boolean validate() {
    int problem = problem(read());
    error.setVisibility(problem == 0 ? View.GONE : View.VISIBLE);
    if (problem != 0) {
      error.setText(problem);
      error.requestRectangleOnScreen(new Rect(0, 0, error.getWidth(), error.getHeight()));
    }
    return problem == 0;
  }

  private static int problem(Contact contact) {
    if (contact.isEmpty()) return R.string.nothing_to_save;
    for (Entry phone : contact.phones) if (!phone.value.matches(".*\\d.*")) return R.string.bad_phone;
    for (Entry mail : contact.emails) if (!Patterns.EMAIL_ADDRESS.matcher(mail.value).matches()) return R.string.bad_email;
    return 0;
  }

  /** The framework keeps the text of fields by their ids, which the rows of phones share: those are kept here. */
  public void save(Bundle state) {
    ArrayList<String> numbers = new ArrayList<>();
    ArrayList<Integer> labels = new ArrayList<>();
    ArrayList<String> rows = new ArrayList<>();
    for (Entry phone : phones()) {
      rows.add(String.valueOf(phone.row));
      numbers.add(phone.value);
      labels.add(phone.label.ordinal());
    }
    state.putStringArrayList(NUMBERS, numbers);
    state.putIntegerArrayList(LABELS, labels);
    state.putStringArrayList(ROWS, rows);
  }

  public void restore(Bundle state) {
    List<Entry> entries = new ArrayList<>();
    ArrayList<String> numbers = state.getStringArrayList(NUMBERS);
    ArrayList<Integer> labels = state.getIntegerArrayList(LABELS);
    ArrayList<String> rows = state.getStringArrayList(ROWS);
    for (int i = 0; i < numbers.size(); i++) entries.add(new Entry(Long.parseLong(rows.get(i)), numbers.get(i), Label.values()[labels.get(i)]));
    showPhones(entries);
  }

  private List<Entry> phones() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < phones.getChildCount(); i++) {
      View row = phones.getChildAt(i);
      entries.add(new Entry((Long) row.getTag(), text(row.findViewById(R.id.phone)), LabelSpinner.get(row.findViewById(R.id.phone_label))));
    }
    return entries;
  }

  private void showPhones(List<Entry> entries) {
    phones.removeAllViews();
    for (Entry phone : entries) addPhone(phone);
    if (entries.isEmpty()) addPhone(new Entry("", Label.MOBILE));
  }

  private EditText addPhone(Entry phone) {
    View row = LayoutInflater.from(activity).inflate(R.layout.phone_row, phones, false);
    EditText number = row.findViewById(R.id.phone);
    Spinner label = row.findViewById(R.id.phone_label);
    View remove = row.findViewById(R.id.remove_phone);
    row.setTag(phone.row);
    number.setText(phone.value);
    number.addTextChangedListener(new PhoneNumberFormattingTextWatcher());
    number.addTextChangedListener(hideError);
    number.setSaveEnabled(false);
    label.setSaveEnabled(false);
    LabelSpinner.set(label, phone.label, R.string.phone_label);
    remove.setVisibility(phones.getChildCount() == 0 ? View.GONE : View.VISIBLE);
    remove.setOnClickListener(view -> phones.removeView(row));
    phones.addView(row);
    return number;
  }

  private static String text(EditText field) {
    return field.getText().toString().trim();
  }
}
