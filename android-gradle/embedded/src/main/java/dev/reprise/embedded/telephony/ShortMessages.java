package dev.reprise.embedded.telephony;

import android.Manifest;
import android.app.Activity;
import android.app.PendingIntent;
import android.content.ComponentName;
import android.content.ContentValues;
import android.content.Intent;
import android.provider.Settings;
import android.provider.Telephony.Sms;
import android.telephony.SmsManager;
import android.util.Log;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.phone.Telephony;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/**
 * Text messages in and out. No network is behind it: what an app sends is taken as a network takes it, at once and for good, and goes nowhere;
 * in airplane mode nothing is sent and nothing comes.
 */
public final class ShortMessages implements Telephony {
  private static final String TAG = "SmsDispatcher";
  /** The one SIM. */
  public static final int SUBSCRIPTION = 1;

  private final Device device;
  private int reference;

  public ShortMessages(Device device) {
    this.device = device;
  }

  /** As AOSP's InboundSmsHandler: the app for messages has it first, alone, and keeps it; then whoever may know of messages hears of it. */
  @Override
  public String receive(String from, String text) {
    if (isRadioOff()) return "the radio is off (airplane mode)";
    Intent received = new Intent();
    try {
      received.putExtra("pdus", DeliverPdu.of(from, text, now(), nextReference()));
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
    received.putExtra("format", "3gpp").putExtra("subscription", SUBSCRIPTION).putExtra("slot", 0);
    ComponentName app = device.messagesApp.receiver();
    if (app == null) return "no app on this device takes text messages";
    device.broadcasts.sendAndWait(new Intent(received).setAction(Sms.Intents.SMS_DELIVER_ACTION).setComponent(app).addFlags(Intent.FLAG_RECEIVER_FOREGROUND));
    device.broadcasts.sendToAll(new Intent(received).setAction(Sms.Intents.SMS_RECEIVED_ACTION), Manifest.permission.RECEIVE_SMS);
    return null;
  }

  private synchronized int nextReference() {
    return reference = (reference + 1) & 0xff;
  }

  private static ZonedDateTime now() {
    return Instant.ofEpochMilli(WallClock.nowMs()).atZone(ZoneId.systemDefault());
  }

  /**
   * An app sends. What becomes of it is told a moment later, for each of the parts.
   *
   * @param told null, or one for each part, of which each may be null
   * @param kept whether the phone puts it among the sent messages where the app is not the one for messages, which does so itself
   */
  public void send(String to, String text, List<PendingIntent> told, boolean kept) {
    AppProcess sender = AppProcess.current();
    requirePermission(sender);
    String app = sender == null ? null : sender.packageName;
    device.mainThread.post(() -> {
      int result = isRadioOff() ? SmsManager.RESULT_ERROR_RADIO_OFF : Activity.RESULT_OK;
      Log.i(TAG, "Message to " + to + (result == Activity.RESULT_OK ? " sent" : " not sent: the radio is off"));
      if (result == Activity.RESULT_OK && kept && app != null && !app.equals(device.messagesApp.packageName())) keep(app, to, text);
      tell(told, result);
    });
  }

  /** There is nobody who could take it: data messages and multimedia messages. */
  public void refuse(String what, List<PendingIntent> told) {
    requirePermission(AppProcess.current());
    Log.w(TAG, "This device sends no " + what + ".");
    device.mainThread.post(() -> tell(told, SmsManager.RESULT_ERROR_GENERIC_FAILURE));
  }

  private void requirePermission(AppProcess sender) {
    if (sender == null) return;
    InstalledPackage app = device.packages.installed(sender.packageName);
    if (app != null && device.permissions.isGranted(app, Manifest.permission.SEND_SMS)) return;
    throw new SecurityException("Sending SMS message: uid " + sender.uid + " does not have " + Manifest.permission.SEND_SMS + ".");
  }

  private static void keep(String app, String to, String text) {
    ContentValues values = new ContentValues();
    values.put(Sms.ADDRESS, to);
    values.put(Sms.BODY, text);
    values.put(Sms.SUBSCRIPTION_ID, SUBSCRIPTION);
    values.put(Sms.CREATOR, app);
    if (RuntimeEnvironment.systemContext.getContentResolver().insert(Sms.Sent.CONTENT_URI, values) == null) Log.e(TAG, "No app on this device keeps messages.");
  }

  private void tell(List<PendingIntent> told, int result) {
    if (told == null) return;
    for (PendingIntent each : told) {
      if (each == null) continue;
      try {
        each.send(result);
      } catch (PendingIntent.CanceledException e) {
        Log.w(TAG, "What the sender wanted to be told by is cancelled.");
      }
    }
  }

  private boolean isRadioOff() {
    return "1".equals(device.settings.get("global", Settings.Global.AIRPLANE_MODE_ON));
  }
}
