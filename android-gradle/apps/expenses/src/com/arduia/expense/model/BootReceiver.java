package com.arduia.expense.model;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Makes the database before anybody opens the app, so that what is put in its place or read from it by others has the table. */
public final class BootReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    ExpenseDatabase.of(context).getWritableDatabase();
  }
}
