package dev.reprise.embedded.sandbox;

import android.app.ActivityThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowAlertDialog;
import org.robolectric.shadows.ShadowContentResolver;
import org.robolectric.shadows.ShadowDialog;
import org.robolectric.util.ReflectionHelpers;

/**
 * What Robolectric records of dialogs, starts, broadcasts and changed content, for a test to assert on. Nobody asks here, and it would hold each dialog
 * with its views and themes (a megabyte), and the apps of all that was started, for as long as the device runs.
 */
final class TestRecords {
  private static final String[] OF_INSTRUMENTATION = {
    "startedActivities", "startedActivitiesForResults", "startedServices", "stoppedServices", "broadcastIntents", "boundServiceConnections",
    "unboundServiceConnections", "serviceConnectionDataForServiceConnection", "serviceConnectionDataForIntent", "broadcastOptions",
    "broadcastIntentsForUser",
  };
  private static final String[] OF_CONTENT = {"statements", "insertStatements", "updateStatements", "deleteStatements", "notifiedUris"};

  private static final String[] POPUPS = {"latestPopupMenu", "latestPopupWindow", "latestListPopupWindow"};

  private final Object ofDevice = Shadow.extract(Device.get().context());
  private final List<Collection<?>> lists = new ArrayList<>();
  private final List<Map<?, ?>> maps = new ArrayList<>();

  TestRecords() {
    Object instrumentation = Shadow.extract(((ActivityThread) RuntimeEnvironment.getActivityThread()).getInstrumentation());
    for (String record : OF_INSTRUMENTATION) add(ReflectionHelpers.getField(instrumentation, record));
    for (String record : OF_CONTENT) add(ReflectionHelpers.getStaticField(ShadowContentResolver.class, record));
  }

  private void add(Object record) {
    if (record instanceof Map) maps.add((Map<?, ?>) record);
    else lists.add((Collection<?>) record);
  }

  /** Main thread, outside of every app: an app's own last popup goes with the app. */
  void forget() {
    for (Collection<?> list : lists) {
      if (!list.isEmpty()) list.clear();
    }
    for (Map<?, ?> map : maps) {
      if (!map.isEmpty()) map.clear();
    }
    ShadowDialog.reset();
    ShadowAlertDialog.reset();
    for (String popup : POPUPS) ReflectionHelpers.setField(ofDevice, popup, null);
  }
}
