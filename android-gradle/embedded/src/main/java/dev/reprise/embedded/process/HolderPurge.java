package dev.reprise.embedded.process;

import android.app.ActivityThread;
import android.os.Looper;
import android.view.Choreographer;
import android.view.View;
import android.view.ViewRootImpl;
import com.google.common.collect.Multimap;
import dev.reprise.embedded.sandbox.Device;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;

/**
 * Makes framework and Robolectric let go of a dead process. Each holder was found by following a heap dump from a loader that should
 * have been collected; a new widget may bring a new one, which is what the leak test is for.
 */
final class HolderPurge {
  private static final String SHADOWS = "org.robolectric.shadows.";

  /** Static collections and maps, as "class.field"; one that this version lacks is skipped. */
  private static final String[] STATIC_HOLDERS = {
    SHADOWS + "ShadowContentResolver.contentObservers", SHADOWS + "ShadowClipboardManager.listeners", SHADOWS + "ShadowView.threadErrors",
    SHADOWS + "ShadowToast.shownToasts", SHADOWS + "ShadowPausedAsyncTask.executorOverride",
    "android.view.inputmethod.InputMethodManager.sInstanceMap",
  };

  private static final String[] THREAD_MAPS = {
    "mActivities", "mProviderMap", "mLocalProviders", "mLocalProvidersByName", "mServices", "mProviderRefCountMap"
  };

  /** Runs one step and survives its failure. */
  interface Steps {
    void step(String what, ProcessKiller.Step work);
  }

  private final AppProcess process;
  private final Reach reach;
  private final Steps steps;

  HolderPurge(AppProcess process, Steps steps) {
    this.process = process;
    this.reach = new Reach(process);
    this.steps = steps;
  }

  void releaseAll() {
    steps.step("layout constructors", this::layoutConstructors);
    steps.step("fragment classes", this::fragmentClasses);
    steps.step("parcel creators", this::parcelCreators);
    steps.step("activity thread", this::activityThread);
    steps.step("shared preferences", this::sharedPreferences);
    for (String holder : STATIC_HOLDERS) steps.step(holder, () -> staticHolder(holder));
    steps.step("pending intents", this::pendingIntents);
    steps.step("window manager views", this::windowManagerViews);
    steps.step("input method", this::inputMethod);
    steps.step("animations", this::animations);
    steps.step("frame callbacks", this::frameCallbacks);
    steps.step("close guards", () -> ((Collection<?>) staticField(SHADOWS + "ShadowCloseGuard", "openCloseGuards")).clear());
    steps.step("thread locals", () -> new ThreadLocalPurge(process, reach).release());
    steps.step("idle handlers", this::idleHandlers);
  }

  private void layoutConstructors() throws Exception {
    Map<String, Constructor<?>> constructors = staticField("android.view.LayoutInflater", "sConstructorMap");
    constructors.values().removeIf(constructor -> constructor.getDeclaringClass().getClassLoader() == process.loader);
  }

  /** Else the fragments of the app's next process are made of this one's classes. */
  private void fragmentClasses() throws Exception {
    Map<String, Class<?>> classes = staticField("android.app.Fragment", "sClassMap");
    classes.values().removeIf(type -> type.getClassLoader() == process.loader);
  }

  private void parcelCreators() throws Exception {
    Map<?, ?>[] all = {
      staticField("android.os.Parcel", "mCreators"), staticField("android.os.Parcel", "sPairedCreators"), staticField(SHADOWS + "ShadowParcel", "pairedCreators")
    };
    for (Map<?, ?> creators : all) {
      synchronized (creators) {
        creators.remove(process.loader);
      }
    }
  }

  private void activityThread() {
    Object thread = RuntimeEnvironment.getActivityThread();
    for (String field : new String[] {"mPackages", "mResourcePackages"}) {
      ((Map<?, ?>) ReflectionHelpers.getField(thread, field)).remove(process.packageName);
    }
    ((List<?>) ReflectionHelpers.getField(thread, "mAllApplications")).remove(process.application);
    for (String field : THREAD_MAPS) {
      Map<?, ?> map = ReflectionHelpers.getField(thread, field);
      if (map == null) continue;
      for (Object key : new ArrayList<Object>(map.keySet())) {
        if (reach.within(1, map.get(key))) map.remove(key);
      }
    }
    if (ReflectionHelpers.getField(thread, "mInitialApplication") == process.application) {
      ReflectionHelpers.setField(thread, "mInitialApplication", Device.get().context());
    }
  }

  private void sharedPreferences() throws Exception {
    Map<?, ?> cache = staticField("android.app.ContextImpl", "sSharedPrefsCache");
    if (cache != null) cache.remove(process.packageName);
  }

  private void staticHolder(String name) throws Exception {
    int dot = name.lastIndexOf('.');
    Field field;
    try {
      field = Class.forName(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      return; // Not in this version: then it holds nothing.
    }
    field.setAccessible(true);
    Object held = field.get(null);
    if (held instanceof Collection) ((Collection<?>) held).removeIf(this::leadsHere);
    else if (held instanceof Map) ((Map<?, ?>) held).entrySet().removeIf(entry -> leadsHere(entry.getKey()) || leadsHere(entry.getValue()));
  }

  private void pendingIntents() throws Exception {
    Object system = Device.get().context();
    for (String field : new String[] {"createdIntents", "parceledPendingIntents"}) {
      for (Object intent : new ArrayList<Object>(staticField(SHADOWS + "ShadowPendingIntent", field))) {
        Object shadow = Shadow.extract(intent);
        if (leadsHere(ReflectionHelpers.getField(shadow, "savedContext"))) ReflectionHelpers.setField(shadow, "savedContext", system);
      }
    }
  }

  private void windowManagerViews() throws Exception {
    Multimap<?, View> views = staticField(SHADOWS + "ShadowWindowManagerImpl", "views");
    views.values().removeIf(reach::ownsView);
  }

  private void inputMethod() throws Exception {
    android.util.SparseArray<?> managers = staticField("android.view.inputmethod.InputMethodManager", "sInstanceMap");
    for (int i = 0; i < managers.size(); i++) {
      Object manager = managers.valueAt(i);
      for (Field field : manager.getClass().getDeclaredFields()) {
        if (java.lang.reflect.Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
        field.setAccessible(true);
        Object held = field.get(manager);
        boolean root = held instanceof ViewRootImpl && reach.ownsView(((ViewRootImpl) held).getView());
        if (held != null && (reach.ownsView(held) || root || field.getName().startsWith("m") && isServed(field) && leadsHere(held))) field.set(manager, null);
      }
    }
  }

  private static boolean isServed(Field field) {
    return field.getName().contains("Served") || field.getName().contains("Focus") || field.getName().contains("EditorInfo");
  }

  private void animations() throws Exception {
    ThreadLocal<?> handlers = staticField("android.animation.AnimationHandler", "sAnimatorHandler");
    Object handler = handlers.get();
    if (handler == null) return;
    Method remove = handler.getClass().getDeclaredMethod("removeCallback", Class.forName("android.animation.AnimationHandler$AnimationFrameCallback"));
    remove.setAccessible(true);
    for (Object callback : new ArrayList<Object>(ReflectionHelpers.<List<Object>>getField(handler, "mAnimationCallbacks"))) {
      if (callback != null && leadsHere(callback)) remove.invoke(handler, callback);
    }
  }

  /** Choreographer's queues are plain linked lists that nothing counts: here relinking is safe. */
  private void frameCallbacks() {
    for (Object queue : (Object[]) ReflectionHelpers.getField(Choreographer.getInstance(), "mCallbackQueues")) {
      Object previous = null;
      Object record = ReflectionHelpers.getField(queue, "mHead");
      while (record != null) {
        Object next = ReflectionHelpers.getField(record, "next");
        if (!isFrameOfProcess(ReflectionHelpers.getField(record, "action"))) previous = record;
        else if (previous == null) ReflectionHelpers.setField(queue, "mHead", next);
        else ReflectionHelpers.setField(previous, "next", next);
        record = next;
      }
    }
  }

  private boolean isFrameOfProcess(Object action) {
    if (action == null) return false;
    if (process.owns(action)) return true;
    try {
      Object outer = ReflectionHelpers.getField(action, "this$0");
      return process.owns(outer) || reach.ownsView(outer) || outer instanceof ViewRootImpl && reach.ownsView(((ViewRootImpl) outer).getView());
    } catch (RuntimeException e) {
      return false; // Not an inner class: a lambda of the framework, which the process does not own.
    }
  }

  private void idleHandlers() {
    List<?> handlers = ReflectionHelpers.getField(Looper.getMainLooper().getQueue(), "mIdleHandlers");
    handlers.removeIf(handler -> reach.within(2, handler));
  }

  private boolean leadsHere(Object object) {
    return reach.within(5, object);
  }

  @SuppressWarnings("unchecked")
  private static <T> T staticField(String type, String name) throws ReflectiveOperationException {
    Field field = Class.forName(type).getDeclaredField(name);
    field.setAccessible(true);
    return (T) field.get(null);
  }
}
