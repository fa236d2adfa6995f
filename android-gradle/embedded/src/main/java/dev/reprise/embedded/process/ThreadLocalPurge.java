package dev.reprise.embedded.process;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/** Thread-locals of threads that outlive a process (the main thread, the framework's workers), e.g. Transition.sRunningAnimators. */
final class ThreadLocalPurge {
  private final AppProcess process;
  private final Reach reach;

  ThreadLocalPurge(AppProcess process, Reach reach) {
    this.process = process;
    this.reach = reach;
  }

  void release() throws ReflectiveOperationException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread != Thread.currentThread() && !FrameworkWorkers.includes(thread)) continue;
      release(thread, "threadLocals");
      release(thread, "inheritableThreadLocals");
    }
  }

  private void release(Thread thread, String name) throws ReflectiveOperationException {
    Object map = field(Thread.class, name).get(thread);
    if (map == null) return;
    Method remove = map.getClass().getDeclaredMethod("remove", ThreadLocal.class);
    remove.setAccessible(true);
    for (Object entry : ((Object[]) field(map.getClass(), "table").get(map)).clone()) {
      if (entry == null) continue;
      Object key = ((Reference<?>) entry).get();
      Object value = field(entry.getClass(), "value").get(entry);
      if (value instanceof Reference) value = ((Reference<?>) value).get();
      if (key != null && (process.owns(key) || process.owns(value))) remove.invoke(map, key);
      else if (value instanceof Map) releaseEntries((Map<?, ?>) value);
      else if (value instanceof Collection) ((Collection<?>) value).removeIf(element -> reach.within(3, element));
    }
  }

  private void releaseEntries(Map<?, ?> map) {
    for (Object key : new ArrayList<Object>(map.keySet())) {
      if (reach.within(3, key) || reach.within(3, map.get(key))) map.remove(key);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
