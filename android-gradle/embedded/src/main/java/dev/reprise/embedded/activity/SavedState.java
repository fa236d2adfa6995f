package dev.reprise.embedded.activity;

import android.os.Bundle;
import dev.reprise.embedded.storage.ParcelCopy;

/** What an activity left of itself when it was stopped, as system_server keeps it: nothing in it is of its process. */
final class SavedState {
  /** Out of a parcel: it holds bytes until somebody reads it. */
  private final Bundle packed;

  private SavedState(Bundle packed) {
    this.packed = packed;
  }

  static SavedState of(Bundle state) {
    return new SavedState(ParcelCopy.of(state, Bundle.CREATOR));
  }

  /** For a new instance, which reads it with the classes of its process; asked for again, it gives another. */
  Bundle unpack(ClassLoader classes) {
    Bundle state = ParcelCopy.of(packed, Bundle.CREATOR);
    state.setClassLoader(classes);
    return state;
  }
}
