package dev.reprise.testapp.screen;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** A screen with its title and room below it, and words for what most of them consist of. With the extra `secure` no picture is to be taken of it. */
abstract class Screen extends Activity {
  private LinearLayout column;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    if (getIntent().getBooleanExtra("secure", false)) getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);
    setContentView(R.layout.screen);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    ((TextView) findViewById(R.id.title)).setText(getTitle());
  }

  /** Where everything goes, one below the other, in a view that scrolls. */
  final LinearLayout column() {
    if (column == null) {
      View scroll = getLayoutInflater().inflate(R.layout.column, content(), false);
      content().addView(scroll);
      column = (LinearLayout) ((ViewGroup) scroll).getChildAt(0);
    }
    return column;
  }

  final ViewGroup content() {
    return findViewById(R.id.content);
  }

  final <T extends View> T add(int id, T view) {
    view.setId(id);
    LinearLayout.LayoutParams params = new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT);
    params.bottomMargin = Math.round(12 * getResources().getDisplayMetrics().density);
    column().addView(view, params);
    return view;
  }

  final TextView label(int id) {
    TextView label = new TextView(this);
    label.setTextAppearance(R.style.Text);
    return add(id, label);
  }

  /** A label without an id, as real apps have them. */
  final void note(int text) {
    TextView note = new TextView(this);
    note.setTextAppearance(R.style.Text_Secondary);
    note.setText(text);
    add(View.NO_ID, note);
  }

  /** A label for the head or foot of a list. */
  final TextView listLabel(int id) {
    TextView label = new TextView(this);
    label.setId(id);
    label.setTextAppearance(R.style.Text_Secondary);
    int padding = Math.round(20 * getResources().getDisplayMetrics().density);
    label.setPadding(padding, padding / 4, padding, padding / 2);
    return label;
  }

  final Button button(int id, CharSequence text, Runnable action) {
    Button button = add(id, new Button(this, null, 0, R.style.Filled));
    button.setText(text);
    button.setOnClickListener(view -> action.run());
    return button;
  }

  final Button button(int id, int text, Runnable action) {
    return button(id, getString(text), action);
  }
}
