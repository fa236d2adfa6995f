package com.dimowner.audiorecorder.app.welcome;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.TextView;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.app.main.MainActivity;

/** Says what the app does, page by page, to a person who opens it for the first time; to others it is the way to the recorder. */
public final class WelcomeActivity extends Activity {
  private static final String WELCOMED = "welcomed";
  private static final String PAGE = "page";
  private static final int[] PICTURES = {R.drawable.ic_microphone, R.drawable.ic_list, R.drawable.ic_lock};
  private static final int[] TITLES = {R.string.welcome_record, R.string.welcome_keep, R.string.welcome_private};
  private static final int[] TEXTS = {R.string.welcome_record_text, R.string.welcome_keep_text, R.string.welcome_private_text};

  private SharedPreferences preferences;
  private int page;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    preferences = getSharedPreferences("welcome", MODE_PRIVATE);
    if (preferences.getBoolean(WELCOMED, false)) {
      open();
      return;
    }
    setContentView(R.layout.welcome);
    findViewById(R.id.skip).setOnClickListener(view -> finishWelcome());
    findViewById(R.id.next).setOnClickListener(view -> {
      if (page == TITLES.length - 1) finishWelcome();
      else show(page + 1);
    });
    show(state == null ? 0 : state.getInt(PAGE));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(PAGE, page);
  }

  @Override
  public void onBackPressed() {
    if (page > 0) show(page - 1);
    else super.onBackPressed();
  }

  private void show(int page) {
    this.page = page;
    boolean last = page == TITLES.length - 1;
    this.<ImageView>findViewById(R.id.welcome_picture).setImageResource(PICTURES[page]);
    this.<TextView>findViewById(R.id.welcome_title).setText(TITLES[page]);
    this.<TextView>findViewById(R.id.welcome_text).setText(TEXTS[page]);
    this.<TextView>findViewById(R.id.welcome_page).setText(getString(R.string.page_of, page + 1, TITLES.length));
    this.<Button>findViewById(R.id.next).setText(last ? R.string.get_started : R.string.next);
    findViewById(R.id.skip).setVisibility(last ? View.INVISIBLE : View.VISIBLE);
  }

  private void finishWelcome() {
    preferences.edit().putBoolean(WELCOMED, true).apply();
    open();
  }

  private void open() {
    startActivity(new Intent(this, MainActivity.class));
    finish();
  }
}
