package dev.reprise.testapp.screen;

import android.graphics.Color;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Buttons that a finger cannot reach: under another one, under a view that shows nothing, disabled. */
public final class CoveredActivity extends Screen {
  private TextView tapped;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    tapped = label(R.id.tapped);
    tapped.setText(R.string.nothing_tapped);
    FrameLayout pile = add(View.NO_ID, new FrameLayout(this));
    addTo(pile, R.id.covered, R.string.covered);
    addTo(pile, R.id.cover, R.string.cover);
    FrameLayout glass = add(View.NO_ID, new FrameLayout(this));
    addTo(glass, R.id.see_through, R.string.see_through);
    View pane = new View(this);
    pane.setBackgroundColor(Color.TRANSPARENT);
    pane.setClickable(true);
    glass.addView(pane, new FrameLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.MATCH_PARENT));
    button(R.id.disabled, R.string.disabled, () -> tapped(R.string.disabled)).setEnabled(false);
  }

  private void addTo(FrameLayout pile, int id, int text) {
    Button button = new Button(this);
    button.setId(id);
    button.setText(text);
    button.setOnClickListener(view -> tapped(text));
    pile.addView(button, new FrameLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT));
  }

  private void tapped(int text) {
    tapped.setText(getString(R.string.tapped, getString(text)));
  }
}
