package dev.reprise.embedded.window;

import android.content.Context;
import android.view.View;
import android.view.ViewGroup;
import android.view.ViewRootImpl;
import android.view.WindowManager.LayoutParams;
import android.view.WindowManagerGlobal;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.process.AppClassLoader;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowViewRootImpl;
import org.robolectric.util.ReflectionHelpers;

/** All windows, their order, and which one has focus: WindowManagerService's part. Main thread only. */
public final class WindowStack {
  /** Room between two activities for their dialogs and popups. */
  private static final int ACTIVITY_LAYERS = 1000;
  private static final int SYSTEM_LAYER = 1_000_000;
  private static final int MAX_SUB_WINDOW_DEPTH = 5;

  private final Device device;
  private final WindowIds ids = new WindowIds();
  private final LateDialogs late;
  private final WindowEvents events;
  private ViewRootImpl focused;

  public WindowStack(Device device) {
    this.device = device;
    this.late = new LateDialogs(device);
    this.events = new WindowEvents(device);
  }

  /** The windows that can be seen, bottom first. */
  public List<DeviceWindow> visible() {
    List<ViewRootImpl> roots = roots();
    List<LayoutParams> params = params();
    List<ActivityRecord> records = device.activities.records();
    List<DeviceWindow> visible = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      View view = roots.get(i).getView();
      if (view == null || view.getVisibility() != View.VISIBLE || view.getWidth() == 0 || view.getHeight() == 0) continue;
      int layer = layer(params.get(i), view, roots, params, records, 0);
      ActivityRecord record = layer < SYSTEM_LAYER && layer / ACTIVITY_LAYERS < records.size() ? records.get(layer / ACTIVITY_LAYERS) : null;
      if (record != null && record.isStopped()) continue;
      if (isDialog(params.get(i), view, record) && late.isToCome(roots.get(i))) continue;
      visible.add(new DeviceWindow(ids.of(roots.get(i)), view, roots.get(i), params.get(i), AppProcess.of(ownerContext(view)), record, layer));
    }
    // Stable: within a layer the later window is in front.
    visible.sort(Comparator.comparingInt(window -> window.layer));
    return visible;
  }

  /** An activity's window that is not the activity's own, and no popup. */
  private static boolean isDialog(LayoutParams params, View view, ActivityRecord record) {
    return record != null && record.activity() != null && params.type < LayoutParams.FIRST_SUB_WINDOW && record.activity().getWindow().peekDecorView() != view;
  }

  /** The window that key events go to, or null. */
  public DeviceWindow focusedWindow() {
    return focusedAmong(visible());
  }

  private static DeviceWindow focusedAmong(List<DeviceWindow> windows) {
    DeviceWindow top = null;
    if (!Device.get().systemUi.power.isAwake()) return null;
    for (DeviceWindow window : windows) if (window.isFocusable() && window.view.isAttachedToWindow()) top = window;
    return top;
  }

  /** The topmost window that takes a touch at a point; null when none does. */
  public DeviceWindow touchedWindow(float x, float y) {
    List<DeviceWindow> windows = visible();
    for (int i = windows.size() - 1; i >= 0; i--) {
      DeviceWindow window = windows.get(i);
      if (window.isTouchable() && (window.contains(x, y) || window.isTouchModal())) return window;
    }
    return null;
  }

  public String focusedTitle() {
    DeviceWindow window = focusedWindow();
    return window == null ? null : window.title();
  }

  /** Gives window focus to the window that should have it, and tells of windows that came and went. After every turn. */
  public void update() {
    List<DeviceWindow> windows = visible();
    DeviceWindow top = focusedAmong(windows);
    updateFocus(top);
    device.softKeyboard.update(top);
    events.compare(windows);
    device.screenChanges.compare(windows);
  }

  /** Before a key is dispatched, too. */
  void updateFocus() {
    updateFocus(focusedWindow());
  }

  private void updateFocus(DeviceWindow top) {
    ViewRootImpl next = top == null ? null : top.root;
    if (next == focused) return;
    ViewRootImpl previous = focused;
    focused = next;
    if (previous != null && previous.getView() != null) run(previous, () -> focusChanged(previous, false));
    if (next != null) top.run(() -> focusChanged(next, true));
    device.softKeyboard.onWindowFocusChanged(top);
  }

  /** The display has another size: each window is told its new frame, in its own process. */
  public void resizeAll() {
    for (ViewRootImpl root : new ArrayList<>(roots())) {
      if (root.getView() != null) run(root, ((ShadowViewRootImpl) Shadow.extract(root))::callDispatchResized);
    }
    device.softKeyboard.resize();
  }

  private static void focusChanged(ViewRootImpl root, boolean hasFocus) {
    ((ShadowViewRootImpl) Shadow.extract(root)).callWindowFocusChanged(hasFocus);
  }

  public static void run(ViewRootImpl root, Runnable code) {
    AppProcess process = AppProcess.of(ownerContext(root.getView()));
    if (process == null) code.run();
    else process.run(code);
  }

  /** Takes the windows of a dead process off the screen; none of its code runs. */
  public void dropProcess(AppProcess process) throws ReflectiveOperationException {
    Method unschedule = ViewRootImpl.class.getDeclaredMethod("unscheduleTraversals");
    unschedule.setAccessible(true);
    for (ViewRootImpl root : new ArrayList<>(roots())) {
      View view = root.getView();
      if (view == null || !belongsTo(process, view)) continue;
      WindowManagerGlobal.getInstance().removeView(view, true);
      // Its traversal holds a barrier in the main queue, which would wait for ever.
      unschedule.invoke(root);
      if (focused == root) focused = null;
    }
  }

  private static boolean belongsTo(AppProcess process, View view) {
    ClassLoader loader = ownerContext(view).getClassLoader();
    return loader == process.loader || process.ownsContext(view.getContext()) || process.ownsContext(ownerContext(view));
  }

  /** The context of what an app put into the window: the window's own decoration may have the framework's. */
  private static Context ownerContext(View view) {
    View candidate = view;
    for (int depth = 0; depth < 3; depth++) {
      if (candidate.getContext().getClassLoader() instanceof AppClassLoader) return candidate.getContext();
      if (!(candidate instanceof ViewGroup) || ((ViewGroup) candidate).getChildCount() == 0) break;
      candidate = ((ViewGroup) candidate).getChildAt(0);
    }
    return view.getContext();
  }

  private static int layer(
      LayoutParams params, View view, List<ViewRootImpl> roots, List<LayoutParams> all, List<ActivityRecord> records, int depth) {
    if (params.type >= LayoutParams.FIRST_SYSTEM_WINDOW) return SYSTEM_LAYER + params.type;
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      if (record.activity() == null) continue;
      if (record.activity().getWindow().peekDecorView() == view) return i * ACTIVITY_LAYERS;
      boolean dialog = params.type < LayoutParams.FIRST_SUB_WINDOW && params.token != null && params.token == record.activity().getActivityToken();
      if (dialog) return i * ACTIVITY_LAYERS + 100;
    }
    if (params.type >= LayoutParams.FIRST_SUB_WINDOW && depth < MAX_SUB_WINDOW_DEPTH) {
      for (int i = 0; i < roots.size(); i++) {
        View parent = roots.get(i).getView();
        if (parent == null || parent == view || parent.getWindowToken() != params.token) continue;
        return layer(all.get(i), parent, roots, all, records, depth + 1) + 1;
      }
    }
    return Math.max(0, records.size() - 1) * ACTIVITY_LAYERS + 200;
  }

  private static List<ViewRootImpl> roots() {
    return ReflectionHelpers.getField(WindowManagerGlobal.getInstance(), "mRoots");
  }

  private static List<LayoutParams> params() {
    return ReflectionHelpers.getField(WindowManagerGlobal.getInstance(), "mParams");
  }
}
