package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.telephony.PhoneNumberFormattingTextWatcher;
import android.text.InputFilter;
import android.text.InputType;
import android.view.inputmethod.EditorInfo;
import android.widget.ArrayAdapter;
import android.widget.AutoCompleteTextView;
import android.widget.EditText;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.CardNumberMask;
import java.util.ArrayList;
import java.util.List;

/** A field of every kind. Submit shows what they hold. */
public final class FieldsActivity extends Screen {
  private final List<EditText> fields = new ArrayList<>();

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    field(R.id.plain_text, R.string.plain_text, InputType.TYPE_CLASS_TEXT);
    field(R.id.whole_number, R.string.whole_number, InputType.TYPE_CLASS_NUMBER);
    field(R.id.decimal_number, R.string.decimal_number,
        InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_FLAG_DECIMAL | InputType.TYPE_NUMBER_FLAG_SIGNED);
    field(R.id.card_number, R.string.card_number, InputType.TYPE_CLASS_NUMBER).addTextChangedListener(new CardNumberMask());
    field(R.id.phone_number, R.string.phone_number, InputType.TYPE_CLASS_PHONE).addTextChangedListener(new PhoneNumberFormattingTextWatcher());
    field(R.id.password, R.string.password, InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PASSWORD);
    field(R.id.short_text, R.string.short_text, InputType.TYPE_CLASS_TEXT).setFilters(new InputFilter[] {new InputFilter.LengthFilter(5)});
    field(R.id.capitals, R.string.capitals, InputType.TYPE_CLASS_TEXT).setFilters(new InputFilter[] {new InputFilter.AllCaps()});
    field(R.id.email_address, R.string.email_address, InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS);
    field(R.id.several_lines, R.string.several_lines, InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_MULTI_LINE).setMinLines(3);
    EditText readOnly = field(R.id.read_only, R.string.read_only, InputType.TYPE_CLASS_TEXT);
    readOnly.setText(R.string.read_only_text);
    readOnly.setEnabled(false);
    TextView shown = label(R.id.submitted);
    search(shown);
    suggestions();
    button(R.id.submit, R.string.submit, () -> shown.setText(getString(R.string.submitted, texts())));
  }

  private EditText field(int id, int hint, int type) {
    EditText field = add(id, new EditText(this, null, 0, R.style.Field));
    field.setSingleLine((type & InputType.TYPE_TEXT_FLAG_MULTI_LINE) == 0);
    field.setInputType(type);
    field.setHint(hint);
    fields.add(field);
    return field;
  }

  /** ENTER and the keyboard's action search. */
  private void search(TextView shown) {
    EditText field = field(R.id.search_text, R.string.search_text, InputType.TYPE_CLASS_TEXT);
    field.setImeOptions(EditorInfo.IME_ACTION_SEARCH);
    field.setOnEditorActionListener((view, action, event) -> {
      shown.setText(getString(R.string.searched, field.getText()));
      return true;
    });
  }

  private void suggestions() {
    AutoCompleteTextView field = add(R.id.suggestions, new AutoCompleteTextView(this));
    field.setHint(R.string.suggestions);
    field.setThreshold(1);
    field.setSingleLine();
    field.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, getResources().getStringArray(R.array.fruits)));
    fields.add(field);
  }

  private String texts() {
    StringBuilder texts = new StringBuilder();
    for (EditText field : fields) texts.append(texts.length() == 0 ? "[" : " [").append(field.getText()).append(']');
    return texts.toString();
  }
}
