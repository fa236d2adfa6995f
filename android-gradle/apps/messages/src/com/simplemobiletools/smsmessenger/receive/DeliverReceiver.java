package com.simplemobiletools.smsmessenger.receive;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Telephony.Sms.Intents;
import android.telephony.SmsMessage;
import com.simplemobiletools.smsmessenger.activities.ThreadActivity;
import com.simplemobiletools.smsmessenger.model.Messages;

/** Keeps what comes in, as the phone's app for messages has to, and tells the person unless the conversation is before their eyes. */
public final class DeliverReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    SmsMessage[] parts = Intents.getMessagesFromIntent(intent);
    if (parts == null || parts.length == 0 || parts[0] == null) return;
    StringBuilder text = new StringBuilder();
    for (SmsMessage part : parts) text.append(part.getDisplayMessageBody());
    String from = parts[0].getDisplayOriginatingAddress();
    long thread = new Messages(context).addReceived(from, text.toString(), parts[0].getTimestampMillis(), parts[0].getServiceCenterAddress());
    if (!ThreadActivity.isInFront(thread)) MessageNotification.show(context, thread, from, text.toString());
  }
}
