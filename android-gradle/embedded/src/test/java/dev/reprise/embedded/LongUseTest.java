package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Phone;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.Before;
import org.junit.Test;

/** What a device that is used for long must let go of by itself, while it and its apps go on. */
public class LongUseTest {
  private static final int HOME = 3;
  /** DisplayManager.EVENT_FLAG_DISPLAY_BRIGHTNESS. */
  private static final long BRIGHTNESS_CHANGED = 1L << 3;
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void aDialogThatWasClosedIsCollectedWhileItsAppGoesOn() {
    TestDevice.open("DialogsActivity");
    for (int time = 0; time < 3; time++) {
      Ui.tap(Ui.id("show_alert"));
      Ui.awaitShown("//node[@resource-id='android:id/button1']");
      Ui.tap("//node[@resource-id='android:id/button1']");
      Ui.awaitShown(Ui.id("show_alert"));
    }
    TestDevice.await("at most the last dialog in the heap", () -> LiveHeap.count("android.app.AlertDialog") <= 1);
  }

  @Test
  public void theDialogsThatTellOfCrashesAreCollected() {
    for (int time = 0; time < 3; time++) {
      TestDevice.open("CounterActivity");
      assertTrue(phone.activities().crashForeground());
      Ui.awaitShown(Ui.text("Close app"));
      Ui.tap(Ui.text("Close app"));
      TestDevice.await("the home screen", () -> phone.activities().focusedWindow().contains("launcher"));
    }
    TestDevice.await("at most the last dialog in the heap", () -> LiveHeap.count("android.app.AlertDialog") <= 1);
  }

  @Test
  public void theAddressOfAPinnedArrayGoesWithIt() throws Exception {
    Object runtime = framework("dalvik.system.VMRuntime").getMethod("getRuntime").invoke(null);
    Method pinned = runtime.getClass().getMethod("newNonMovableArray", Class.class, int.class);
    for (int array = 0; array < 5000; array++) pinned.invoke(runtime, int.class, 6);
    TestDevice.await(
        "fewer addresses",
        () -> {
          LiveHeap.count("int[]");
          return call(() -> pinned.invoke(runtime, int.class, 6)) != null && call(() -> addresses(runtime)).size() < 5000;
        });
  }

  @Test
  public void resourcesThatNobodyHoldsAreNotRemembered() throws Exception {
    Class<?> type = framework("android.content.res.Resources");
    Object system = type.getMethod("getSystem").invoke(null);
    Object assets = type.getMethod("getAssets").invoke(system);
    Object metrics = type.getMethod("getDisplayMetrics").invoke(system);
    Object configuration = type.getMethod("getConfiguration").invoke(system);
    Constructor<?> constructor = type.getConstructor(assets.getClass(), metrics.getClass(), configuration.getClass());
    for (int time = 0; time < 500; time++) constructor.newInstance(assets, metrics, configuration);
    Object manager = framework("android.app.ResourcesManager").getMethod("getInstance").invoke(null);
    TestDevice.await(
        "fewer references",
        () -> {
          LiveHeap.count("android.content.res.Resources");
          return call(() -> constructor.newInstance(assets, metrics, configuration)) != null
              && call(() -> (Collection<?>) field(manager, "mAllResourceReferences")).size() < 500;
        });
  }

  @Test
  public void whatIsWrittenDownForMeasurementsIsNotKept() {
    openScreens(2);
    for (int time = 0; time < 10; time++) phone.settings().put("system", "font_scale", time % 2 == 0 ? "1.3" : "1.0");
    assertEquals(0, LiveHeap.count("android.util.EventLog$Event"));
    TestDevice.await("no record of a change", () -> LiveHeap.count("org.robolectric.shadows.ShadowContentResolver$NotifiedUri") == 0);
  }

  @Test
  public void aChangeOfTheDisplayIsToldOnceHoweverManyListenersCameAndWent() throws Exception {
    int before = displayCallbacks().size();
    for (int time = 0; time < 3; time++) listenToBrightness();
    assertEquals(before, displayCallbacks().size());
  }

  @Test
  public void theLogKeepsAsMuchAsItSaysAndTheNewest() {
    String text = "x".repeat(1000);
    for (int line = 0; line < 1500; line++) phone.log().write('I', "Long", line + " " + text);
    List<String> kept = phone.log().lines();
    long size = kept.stream().mapToLong(line -> line.length() + 1).sum();
    assertTrue("kept " + size, size <= 1024 * 1024 && size > 1000 * 1000);
    assertTrue(kept.stream().anyMatch(line -> line.contains("1499 xxx")));
    phone.log().clear();
  }

  private void openScreens(int times) {
    for (int time = 0; time < times; time++) {
      TestDevice.open("FieldsActivity");
      TestDevice.open("ControlsActivity");
      phone.input().key(HOME, false);
    }
  }

  /** As an app does that wants to hear of it and then no more. */
  private void listenToBrightness() throws Exception {
    Class<?> type = framework("android.hardware.display.DisplayManager$DisplayListener");
    Object listener = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    Object looper = framework("android.os.Looper").getMethod("getMainLooper").invoke(null);
    Object handler = framework("android.os.Handler").getConstructor(looper.getClass()).newInstance(looper);
    Object displays = displays();
    displays.getClass().getMethod("registerDisplayListener", type, handler.getClass(), long.class, String.class)
        .invoke(displays, listener, handler, BRIGHTNESS_CHANGED, "dev.example.listener");
    displays.getClass().getMethod("unregisterDisplayListener", type).invoke(displays, listener);
  }

  /** Whom Robolectric tells of what happens to the display. */
  private Collection<?> displayCallbacks() throws Exception {
    Object shadow = framework("org.robolectric.shadow.api.Shadow").getMethod("extract", Object.class).invoke(null, displays());
    return (Collection<?>) field(field(shadow, "mDm"), "callbacks");
  }

  private Object displays() throws Exception {
    return framework("android.hardware.display.DisplayManagerGlobal").getMethod("getInstance").invoke(null);
  }

  private Map<?, ?> addresses(Object runtime) throws Exception {
    Object shadow = framework("org.robolectric.shadow.api.Shadow").getMethod("extract", Object.class).invoke(null, runtime);
    Field field = framework("org.robolectric.shadows.ShadowVMRuntime").getDeclaredField("nonMovableArraysReverse");
    field.setAccessible(true);
    return (Map<?, ?>) field.get(shadow);
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A class of the device's sandbox. */
  private Class<?> framework(String name) throws ClassNotFoundException {
    return phone.getClass().getClassLoader().loadClass(name);
  }

  private static Object field(Object of, String name) throws ReflectiveOperationException {
    Field field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
