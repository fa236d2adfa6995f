package dev.reprise.embedded.activity;

import android.os.Bundle;
import android.os.Parcel;

/** What an activity left of itself when it was stopped, as system_server keeps it: nothing in it is of its process. */
final class SavedState {
  private final Bundle packed;

  private SavedState(Bundle packed) {
    this.packed = packed;
  }

  static SavedState of(Bundle state) {
    return new SavedState(copy(state));
  }

  /** For a new instance, which reads it with the classes of its process; asked for again, it gives another. */
  Bundle unpack(ClassLoader classes) {
    Bundle state = copy(packed);
    state.setClassLoader(classes);
    return state;
  }

  /** A bundle that comes out of a parcel holds bytes until somebody reads it. */
  private static Bundle copy(Bundle state) {
    Parcel parcel = Parcel.obtain();
    try {
      state.writeToParcel(parcel, 0);
      parcel.setDataPosition(0);
      return Bundle.CREATOR.createFromParcel(parcel);
    } finally {
      parcel.recycle();
    }
  }
}
