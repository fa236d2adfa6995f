package org.robolectric.shadows;

import dalvik.system.VMRuntime;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.util.ReflectionHelpers;

/** Robolectric keeps the address of every array that was ever pinned, two for each set of styled attributes: here it goes with its array. */
@Implements(value = VMRuntime.class, isInAndroidSdk = false)
public class DeviceVMRuntime extends ShadowVMRuntime {
  private final Map<Long, WeakReference<Object>> byAddress = ReflectionHelpers.getField(this, "nonMovableArraysReverse");
  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();

  @Implementation
  @Override
  public Object newNonMovableArray(Class<?> type, int size) {
    forgetDead();
    Object array = super.newNonMovableArray(type, size);
    long address = addressOf(array);
    byAddress.put(address, new Pinned(array, address, dead));
    return array;
  }

  private void forgetDead() {
    for (Reference<?> array = dead.poll(); array != null; array = dead.poll()) {
      // Another array may have its address by now.
      byAddress.remove(((Pinned) array).address, array);
    }
  }

  private static final class Pinned extends WeakReference<Object> {
    final long address;

    Pinned(Object array, long address, ReferenceQueue<Object> dead) {
      super(array, dead);
      this.address = address;
    }
  }
}
