package com.android.providers.telephony;

import android.content.ContentResolver;
import android.content.Context;
import android.net.Uri;

/** Tells whoever looks at messages or conversations that they have changed. */
final class Changes {
  private Changes() {}

  static void tell(Context context) {
    ContentResolver resolver = context.getContentResolver();
    resolver.notifyChange(Uri.parse("content://sms"), null);
    resolver.notifyChange(Uri.parse("content://mms-sms"), null);
  }
}
