package dev.reprise.embedded.process;

import android.content.Context;
import android.view.View;
import android.view.ViewGroup;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;

/** Does an object lead to a process within a few references? What decides whether a holder must let it go. */
final class Reach {
  /** The readable reference fields of each class, its own alone: to list them anew for each object took half of what it takes to end a process. */
  private static final ClassValue<Field[]> REFERENCES =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredFields()).filter(Reach::isReadableReference).toArray(Field[]::new);
        }
      };

  private final AppProcess process;

  Reach(AppProcess process) {
    this.process = process;
  }

  boolean within(int references, Object object) {
    return within(references, object, new IdentityHashMap<>());
  }

  /** A view of the process's windows, or of a window that the framework made around its content. */
  boolean ownsView(Object object) {
    if (!(object instanceof View)) return false;
    View view = (View) object;
    return process.owns(view) || process.ownsContext(view.getContext()) || process.ownsContext(contentContext(view));
  }

  private static Context contentContext(View view) {
    if (!(view instanceof ViewGroup) || ((ViewGroup) view).getChildCount() == 0) return null;
    return ((ViewGroup) view).getChildAt(0).getContext();
  }

  private boolean within(int references, Object object, IdentityHashMap<Object, Object> seen) {
    if (object == null || object instanceof String || object instanceof Number) return false;
    if (object instanceof Class) return ((Class<?>) object).getClassLoader() == process.loader;
    if (process.owns(object) || object == process.loader || object == process.loadedApk || object == process.application || object == process) {
      return true;
    }
    if (references == 0 || object instanceof Thread || object instanceof ClassLoader || seen.put(object, object) != null) return false;
    if (object instanceof Reference) return within(references - 1, ((Reference<?>) object).get(), seen);
    if (object instanceof Object[]) return anyWithin(references - 1, (Object[]) object, seen);
    if (object instanceof Collection) return anyWithin(references - 1, ((Collection<?>) object).toArray(), seen);
    return anyFieldWithin(references - 1, object, seen);
  }

  private boolean anyWithin(int references, Object[] objects, IdentityHashMap<Object, Object> seen) {
    for (Object object : objects) {
      if (within(references, object, seen)) return true;
    }
    return false;
  }

  private boolean anyFieldWithin(int references, Object object, IdentityHashMap<Object, Object> seen) {
    for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : REFERENCES.get(type)) {
        try {
          if (within(references, field.get(object), seen)) return true;
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("A field that was made accessible is not.", e);
        }
      }
    }
    return false;
  }

  private static boolean isReadableReference(Field field) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) return false;
    // What cannot be read lies inside the Java library, which holds no app object that is not also reachable through a collection.
    return field.trySetAccessible();
  }
}
