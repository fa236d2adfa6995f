package com.android.contacts.editor;

import android.app.Activity;
import com.android.contacts.model.Destination;
import java.util.function.Consumer;

/** What comes before the form of a new contact: nothing, it goes to the phone. (Version 2 of the app asks.) */
public final class FormOpening {
  private FormOpening() {}

  public static void open(Activity activity, Consumer<Destination> onChosen) {
    onChosen.accept(Destination.PHONE);
  }
}
