package dev.reprise.agent.wrappers;

import android.os.Build;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** A {@link Lookup} found on this device: the one of several that is right for its level. Found when it is first needed. */
final class Member {
  private final Lookup[] candidates;
  private AccessibleObject found;

  /** Candidates for the same purpose whose levels do not overlap. */
  Member(Lookup... candidates) {
    this.candidates = candidates;
  }

  Lookup[] candidates() {
    return candidates;
  }

  /** Calls the method or the constructor; {@code target} is null for a static one. What it throws is thrown on, a RemoteException as ours. */
  Object call(Object target, Object... arguments) {
    AccessibleObject member = found();
    try {
      if (member instanceof Constructor) return ((Constructor<?>) member).newInstance(arguments);
      return ((Method) member).invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      if (cause instanceof RuntimeException) throw (RuntimeException) cause;
      if (cause instanceof Error) throw (Error) cause;
      throw new PlatformException(lookup() + " failed: " + cause + ".", cause);
    } catch (ReflectiveOperationException refused) {
      throw new PlatformException(lookup() + " cannot be called on this device (" + refused + ").", refused);
    }
  }

  Object read(Object target) {
    try {
      return ((Field) found()).get(target);
    } catch (IllegalAccessException refused) {
      throw new PlatformException(lookup() + " cannot be read on this device (" + refused + ").", refused);
    }
  }

  void write(Object target, Object value) {
    try {
      ((Field) found()).set(target, value);
    } catch (IllegalAccessException refused) {
      throw new PlatformException(lookup() + " cannot be set on this device (" + refused + ").", refused);
    }
  }

  int readInt(Object target) {
    try {
      return ((Field) found()).getInt(target);
    } catch (IllegalAccessException refused) {
      throw new PlatformException(lookup() + " cannot be read on this device (" + refused + ").", refused);
    }
  }

  /** How many arguments it takes on this device. */
  int parameterCount() {
    return lookup().parameters.length;
  }

  boolean isThere() {
    for (Lookup candidate : candidates) if (candidate.isFor(Build.VERSION.SDK_INT)) return true;
    return false;
  }

  private Lookup lookup() {
    for (Lookup candidate : candidates) if (candidate.isFor(Build.VERSION.SDK_INT)) return candidate;
    throw new PlatformException(candidates[0] + " is not for Android's API level " + Build.VERSION.SDK_INT + ".", null);
  }

  private synchronized AccessibleObject found() {
    if (found == null) {
      found = find(lookup());
      found.setAccessible(true);
    }
    return found;
  }

  private static AccessibleObject find(Lookup lookup) {
    try {
      Class<?> owner = Class.forName(lookup.owner);
      if (lookup.parameters == null) return owner.getDeclaredField(lookup.member);
      Class<?>[] types = new Class<?>[lookup.parameters.length];
      for (int i = 0; i < types.length; i++) types[i] = type(lookup.parameters[i]);
      if (lookup.member.equals(Lookup.CONSTRUCTOR)) return owner.getDeclaredConstructor(types);
      return owner.getDeclaredMethod(lookup.member, types);
    } catch (ReflectiveOperationException missing) {
      throw new PlatformException(
          "This device (API level " + Build.VERSION.SDK_INT + ", " + Build.MODEL + ") has no " + lookup + "; it was expected from level " + lookup.from
              + " on.",
          missing);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    switch (name) {
      case "int":
        return int.class;
      case "long":
        return long.class;
      case "boolean":
        return boolean.class;
      default:
        return Class.forName(name);
    }
  }
}
