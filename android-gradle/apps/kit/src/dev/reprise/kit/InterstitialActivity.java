package dev.reprise.kit;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.TextView;

/** Pages that stand before a screen: a title, a few words and a button that leads on, after the last page to the screen itself. */
public final class InterstitialActivity extends Activity {
  private static final String TEXTS = "texts";
  private static final String ONCE = "once";
  private static final String PAGE = "page";
  private static final String PASSED = "passed";
  private static final int TEXTS_OF_A_PAGE = 3;

  private String[] texts;
  private int page;

  /** @param once whether it is not to be shown again, when {@link #wasPassed} is asked before */
  static void open(Activity before, int texts, boolean once) {
    before.startActivity(new Intent(before, InterstitialActivity.class).putExtra(TEXTS, texts).putExtra(ONCE, once));
  }

  /** Whether all pages of one that is shown once were left by their buttons. */
  static boolean wasPassed(Context context) {
    return preferences(context).getBoolean(PASSED, false);
  }

  private static SharedPreferences preferences(Context context) {
    return context.getSharedPreferences("interstitials", MODE_PRIVATE);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.interstitial);
    texts = getResources().getStringArray(getIntent().getIntExtra(TEXTS, 0));
    page = state == null ? 0 : state.getInt(PAGE);
    findViewById(R.id.interstitial_next).setOnClickListener(view -> next());
    show();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(PAGE, page);
  }

  private void next() {
    page++;
    if (page * TEXTS_OF_A_PAGE < texts.length) {
      show();
      return;
    }
    if (getIntent().getBooleanExtra(ONCE, false)) preferences(this).edit().putBoolean(PASSED, true).apply();
    finish();
  }

  private void show() {
    int first = page * TEXTS_OF_A_PAGE;
    ((TextView) findViewById(R.id.interstitial_title)).setText(texts[first]);
    ((TextView) findViewById(R.id.interstitial_message)).setText(texts[first + 1]);
    ((Button) findViewById(R.id.interstitial_next)).setText(texts[first + 2]);
  }
}
