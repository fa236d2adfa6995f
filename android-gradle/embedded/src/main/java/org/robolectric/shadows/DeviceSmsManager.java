package org.robolectric.shadows;

import android.app.PendingIntent;
import android.content.Context;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.text.TextUtils;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.telephony.ShortMessages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** What apps send goes to the device's radio; how a long text is divided is the framework's. */
@Implements(SmsManager.class)
public class DeviceSmsManager {
  @Implementation
  protected void sendTextMessage(String to, String centre, String text, PendingIntent sent, PendingIntent delivered) {
    sendTextMessage(to, centre, text, sent, delivered, 0L);
  }

  @Implementation
  protected void sendTextMessage(String to, String centre, String text, PendingIntent sent, PendingIntent delivered, long id) {
    check(to, text);
    Device.get().shortMessages.send(to, text, Collections.singletonList(sent), true);
  }

  @Implementation
  protected void sendTextMessageWithoutPersisting(String to, String centre, String text, PendingIntent sent, PendingIntent delivered) {
    check(to, text);
    Device.get().shortMessages.send(to, text, Collections.singletonList(sent), false);
  }

  @Implementation
  protected void sendMultipartTextMessage(String to, String centre, ArrayList<String> parts, ArrayList<PendingIntent> sent, ArrayList<PendingIntent> delivered) {
    sendMultipartTextMessage(to, centre, parts, sent, delivered, 0L);
  }

  @Implementation
  protected void sendMultipartTextMessage(String to, String centre, List<String> parts, List<PendingIntent> sent, List<PendingIntent> delivered, long id) {
    check(to, parts == null ? "" : TextUtils.join("", parts));
    Device.get().shortMessages.send(to, TextUtils.join("", parts), sent, true);
  }

  @Implementation
  protected void sendMultipartTextMessageWithoutPersisting(String to, String centre, List<String> parts, List<PendingIntent> sent, List<PendingIntent> delivered) {
    check(to, parts == null ? "" : TextUtils.join("", parts));
    Device.get().shortMessages.send(to, TextUtils.join("", parts), sent, false);
  }

  @Implementation
  protected void sendDataMessage(String to, String centre, short port, byte[] data, PendingIntent sent, PendingIntent delivered) {
    Device.get().shortMessages.refuse("data messages", Collections.singletonList(sent));
  }

  @Implementation
  protected void sendMultimediaMessage(Context context, Uri content, String location, Bundle overrides, PendingIntent sent) {
    Device.get().shortMessages.refuse("multimedia messages", Collections.singletonList(sent));
  }

  @Implementation
  protected void downloadMultimediaMessage(Context context, String location, Uri content, Bundle overrides, PendingIntent downloaded) {
    Device.get().shortMessages.refuse("multimedia messages", Collections.singletonList(downloaded));
  }

  @Implementation
  protected int getSubscriptionId() {
    return ShortMessages.SUBSCRIPTION;
  }

  @Implementation
  protected static int getDefaultSmsSubscriptionId() {
    return ShortMessages.SUBSCRIPTION;
  }

  /** With the words of the framework. */
  private static void check(String to, String text) {
    if (TextUtils.isEmpty(to)) throw new IllegalArgumentException("Invalid destinationAddress");
    if (TextUtils.isEmpty(text)) throw new IllegalArgumentException("Invalid message body");
  }
}
