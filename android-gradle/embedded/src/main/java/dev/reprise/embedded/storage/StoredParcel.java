package dev.reprise.embedded.storage;

import android.os.Parcel;
import android.os.Parcelable;
import java.util.Base64;

/** One of the framework's parcelables as text, for a {@link StateFile}. Both ends are the same framework: this device has one version of it. */
public final class StoredParcel {
  private StoredParcel() {}

  public static String of(Parcelable value) {
    Parcel parcel = Parcel.obtain();
    try {
      value.writeToParcel(parcel, 0);
      return Base64.getEncoder().encodeToString(parcel.marshall());
    } finally {
      parcel.recycle();
    }
  }

  public static <T> T read(String stored, Parcelable.Creator<T> creator) {
    Parcel parcel = Parcel.obtain();
    try {
      byte[] bytes = Base64.getDecoder().decode(stored);
      parcel.unmarshall(bytes, 0, bytes.length);
      parcel.setDataPosition(0);
      return creator.createFromParcel(parcel);
    } finally {
      parcel.recycle();
    }
  }
}
