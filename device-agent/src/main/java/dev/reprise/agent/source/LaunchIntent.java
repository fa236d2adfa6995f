package dev.reprise.agent.source;

import android.content.ComponentName;
import android.content.Intent;

/** What starts an activity as a touch on an app's icon does. */
public final class LaunchIntent {
  private LaunchIntent() {}

  public static Intent of(ComponentName activity) {
    Intent intent = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setComponent(activity);
    return intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
  }
}
