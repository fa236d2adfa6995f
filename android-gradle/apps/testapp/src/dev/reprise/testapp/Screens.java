package dev.reprise.testapp;

import android.app.Activity;
import dev.reprise.testapp.screen.CanvasActivity;
import dev.reprise.testapp.screen.ControlsActivity;
import dev.reprise.testapp.screen.CounterActivity;
import dev.reprise.testapp.screen.CoveredActivity;
import dev.reprise.testapp.screen.CrashActivity;
import dev.reprise.testapp.screen.CursorActivity;
import dev.reprise.testapp.screen.DelayedActivity;
import dev.reprise.testapp.screen.DialogsActivity;
import dev.reprise.testapp.screen.DuplicatesActivity;
import dev.reprise.testapp.screen.FieldsActivity;
import dev.reprise.testapp.screen.HangActivity;
import dev.reprise.testapp.screen.LargeTreeActivity;
import dev.reprise.testapp.screen.LongListActivity;
import dev.reprise.testapp.screen.MazeActivity;
import dev.reprise.testapp.screen.MovingActivity;
import dev.reprise.testapp.screen.PermissionActivity;
import dev.reprise.testapp.screen.QuotesActivity;
import dev.reprise.testapp.screen.RestlessActivity;
import dev.reprise.testapp.screen.ResultActivity;
import dev.reprise.testapp.screen.ServiceActivity;
import dev.reprise.testapp.screen.SmallTreeActivity;
import dev.reprise.testapp.screen.SystemActivity;
import dev.reprise.testapp.screen.TimerActivity;
import dev.reprise.testapp.screen.ToastActivity;
import dev.reprise.testapp.screen.UnicodeActivity;
import dev.reprise.testapp.screen.WriterActivity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every screen of this app, in the order of the first one's list. The manifest has their titles. */
final class Screens {
  static final List<Class<? extends Activity>> ALL = Collections.unmodifiableList(Arrays.asList(
      CounterActivity.class,
      CursorActivity.class,
      TimerActivity.class,
      ToastActivity.class,
      ServiceActivity.class,
      CrashActivity.class,
      HangActivity.class,
      DialogsActivity.class,
      DuplicatesActivity.class,
      FieldsActivity.class,
      ControlsActivity.class,
      LongListActivity.class,
      SmallTreeActivity.class,
      LargeTreeActivity.class,
      DelayedActivity.class,
      MovingActivity.class,
      CoveredActivity.class,
      QuotesActivity.class,
      UnicodeActivity.class,
      RestlessActivity.class,
      ResultActivity.class,
      PermissionActivity.class,
      SystemActivity.class,
      WriterActivity.class,
      CanvasActivity.class,
      MazeActivity.class));

  private Screens() {}
}
