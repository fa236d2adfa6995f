package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ImageButton;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Labels with every sign that a selector, a shell or XML has to escape. */
public final class QuotesActivity extends Screen {
  private TextView chosen;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    chosen = label(R.id.chosen);
    chosen.setText(R.string.nothing_chosen);
    quoted(R.id.quote_single, R.string.quote_single);
    quoted(R.id.quote_double, R.string.quote_double);
    quoted(View.NO_ID, R.string.quote_both);
    quoted(R.id.quote_markup, R.string.quote_markup);
    quoted(View.NO_ID, R.string.quote_backslash);
    quoted(View.NO_ID, R.string.quote_arrow);
    quoted(View.NO_ID, R.string.quote_lines);
    EditText field = add(R.id.quote_field, new EditText(this, null, 0, R.style.Field));
    field.setHint(R.string.quote_hint);
    ImageButton described = add(R.id.quote_both, new ImageButton(this));
    described.setImageResource(R.drawable.ic_edit);
    described.setContentDescription(getString(R.string.quote_both));
    described.setOnClickListener(view -> choose(R.string.quote_both));
  }

  private void quoted(int id, int text) {
    Button button = button(id, text, () -> choose(text));
    button.setAllCaps(false);
  }

  private void choose(int text) {
    chosen.setText(getString(R.string.chosen, getString(text)));
  }
}
