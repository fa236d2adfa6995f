package com.android.deskclock;

import android.app.Fragment;
import com.android.deskclock.alarm.TimeDialog;
import dev.reprise.kit.Question;
import java.time.LocalTime;

/** What one of the tabs shows. It hears what dialogs ask in its name. */
public abstract class Page extends Fragment implements Question.Asker, TimeDialog.Listener {
  /** Once a dialog or another page may have changed what is kept. */
  public abstract void show();

  @Override
  public void onResume() {
    super.onResume();
    show();
  }

  @Override
  public void onYes(String question, long[] about) {}

  @Override
  public void onTime(LocalTime time) {}
}
