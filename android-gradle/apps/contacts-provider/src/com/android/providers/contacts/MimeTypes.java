package com.android.providers.contacts;

import android.provider.ContactsContract.CommonDataKinds;

/** The kinds of data rows that have a part in a contact's display name. */
final class MimeTypes {
  static final String NAME = CommonDataKinds.StructuredName.CONTENT_ITEM_TYPE;
  static final String ORGANIZATION = CommonDataKinds.Organization.CONTENT_ITEM_TYPE;
  static final String PHONE = CommonDataKinds.Phone.CONTENT_ITEM_TYPE;
  static final String EMAIL = CommonDataKinds.Email.CONTENT_ITEM_TYPE;

  private MimeTypes() {}
}
