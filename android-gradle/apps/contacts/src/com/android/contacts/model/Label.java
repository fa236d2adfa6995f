package com.android.contacts.model;

import android.provider.ContactsContract.CommonDataKinds;
import com.google.android.contacts.R;

/** What a phone number or an email address is for. The provider numbers the two differently. */
public enum Label {
  MOBILE(R.string.label_mobile, CommonDataKinds.Phone.TYPE_MOBILE, CommonDataKinds.Email.TYPE_MOBILE),
  HOME(R.string.label_home, CommonDataKinds.Phone.TYPE_HOME, CommonDataKinds.Email.TYPE_HOME),
  WORK(R.string.label_work, CommonDataKinds.Phone.TYPE_WORK, CommonDataKinds.Email.TYPE_WORK),
  OTHER(R.string.label_other, CommonDataKinds.Phone.TYPE_OTHER, CommonDataKinds.Email.TYPE_OTHER);

  /** String resource. */
  public final int word;
  final int phoneType;
  final int emailType;

  Label(int word, int phoneType, int emailType) {
    this.word = word;
    this.phoneType = phoneType;
    this.emailType = emailType;
  }

  /** OTHER for the types that this app does not offer (pager, fax). */
  public static Label ofPhone(int type) {
    for (Label label : values()) if (label.phoneType == type) return label;
    return OTHER;
  }

  static Label ofEmail(int type) {
    for (Label label : values()) if (label.emailType == type) return label;
    return OTHER;
  }
}
