package com.simplemobiletools.smsmessenger.send;

import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.telephony.SmsManager;
import com.simplemobiletools.smsmessenger.model.Messages;
import java.util.ArrayList;
import java.util.List;

/** Hands messages to the phone: each is there, on its way, before it goes, and {@link SentReceiver} writes what became of it. */
public final class Outgoing {
  private Outgoing() {}

  /** To each of them, in the conversation with all of them. */
  public static void send(Context context, List<String> addresses, String text) {
    Messages messages = new Messages(context);
    long thread = messages.thread(addresses);
    for (String address : addresses) hand(context, messages.addOutgoing(thread, address, text), address, text);
  }

  private static void hand(Context context, Uri message, String address, String text) {
    SmsManager manager = SmsManager.getDefault();
    ArrayList<String> parts = manager.divideMessage(text);
    ArrayList<PendingIntent> told = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Intent intent = new Intent(SentReceiver.ACTION, message, context, SentReceiver.class);
      told.add(PendingIntent.getBroadcast(context, part, intent, PendingIntent.FLAG_UPDATE_CURRENT));
    }
    manager.sendMultipartTextMessage(address, null, parts, told, null);
  }
}
