package dev.reprise.embedded.storage;

import android.os.Parcel;
import android.os.Parcelable;

/** A copy as the binder makes one: nothing of whoever made the original hangs on it. */
public final class ParcelCopy {
  private ParcelCopy() {}

  public static <T extends Parcelable> T of(T value, Parcelable.Creator<T> creator) {
    Parcel parcel = Parcel.obtain();
    try {
      value.writeToParcel(parcel, 0);
      parcel.setDataPosition(0);
      return creator.createFromParcel(parcel);
    } finally {
      parcel.recycle();
    }
  }
}
