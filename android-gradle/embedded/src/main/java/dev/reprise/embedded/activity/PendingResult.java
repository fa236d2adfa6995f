package dev.reprise.embedded.activity;

import android.content.Intent;
import dev.reprise.embedded.packages.Intents;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowActivity;

/** What an activity ended with, on its way to the one that started it. */
final class PendingResult {
  private final String who;
  private final int requestCode;
  private final int resultCode;
  private final Intent data;

  PendingResult(String who, int requestCode, int resultCode, Intent data) {
    this.who = who;
    this.requestCode = requestCode;
    this.resultCode = resultCode;
    this.data = Intents.parcelled(data, null);
  }

  /** In the receiver's process. */
  void deliver(ActivityRecord to) {
    Intent copy = Intents.parcelled(data, to.process.loader);
    ((ShadowActivity) Shadow.extract(to.activity())).internalCallDispatchActivityResult(who, requestCode, resultCode, copy);
  }
}
