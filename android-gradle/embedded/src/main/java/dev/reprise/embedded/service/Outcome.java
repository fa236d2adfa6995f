package dev.reprise.embedded.service;

import android.content.BroadcastReceiver.PendingResult;
import android.os.Bundle;

/** How a broadcast ends: what its last receiver set. */
final class Outcome {
  int code;
  String data;
  Bundle extras;
  boolean aborted;
  /** One receiver after the other, each sees what the one before has set, and may end it there. */
  final boolean ordered;

  Outcome(boolean ordered, int code, String data, Bundle extras) {
    this.ordered = ordered;
    this.code = code;
    this.data = data;
    this.extras = extras;
  }

  /** What a receiver sees, and where it sets its own. */
  PendingResult forReceiver() {
    return new PendingResult(code, data, extras, 0, ordered, false, null, 0, 0);
  }

  void take(PendingResult result) {
    code = result.getResultCode();
    data = result.getResultData();
    extras = result.getResultExtras(false);
    aborted = result.getAbortBroadcast();
  }
}
