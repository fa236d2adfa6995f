package com.simplemobiletools.smsmessenger.send;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.simplemobiletools.smsmessenger.model.Messages;

/** Told by the phone what became of a message; the intent's data is the message's address. */
public final class SentReceiver extends BroadcastReceiver {
  static final String ACTION = "com.simplemobiletools.smsmessenger.SENT";

  @Override
  public void onReceive(Context context, Intent intent) {
    new Messages(context).setSent(intent.getData(), getResultCode() == Activity.RESULT_OK, getResultCode());
  }
}
