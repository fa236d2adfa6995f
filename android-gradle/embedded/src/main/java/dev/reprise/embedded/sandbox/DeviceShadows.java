package dev.reprise.embedded.sandbox;

import org.robolectric.shadows.DeviceAccessibilityManager;
import org.robolectric.shadows.DeviceAccessibilityNodeInfo;
import org.robolectric.shadows.DeviceAccessibilityWindowInfo;
import org.robolectric.shadows.DeviceActivity;
import org.robolectric.shadows.DeviceActivityManager;
import org.robolectric.shadows.DeviceAlarmManager;
import org.robolectric.shadows.DeviceAsyncTask;
import org.robolectric.shadows.DeviceAudioTrack;
import org.robolectric.shadows.DeviceBroadcastReceiver;
import org.robolectric.shadows.DeviceClipboardManager;
import org.robolectric.shadows.DeviceContentResolver;
import org.robolectric.shadows.DeviceContextImpl;
import org.robolectric.shadows.DeviceEnvironment;
import org.robolectric.shadows.DeviceEqualizer;
import org.robolectric.shadows.DeviceExifInterface;
import org.robolectric.shadows.DeviceHandler;
import org.robolectric.shadows.DeviceInputMethodManager;
import org.robolectric.shadows.DeviceInstrumentation;
import org.robolectric.shadows.DeviceIntentService;
import org.robolectric.shadows.DeviceKeyguardManager;
import org.robolectric.shadows.DeviceLoadedApk;
import org.robolectric.shadows.DeviceLocaleManager;
import org.robolectric.shadows.DeviceLog;
import org.robolectric.shadows.DeviceMeasuring;
import org.robolectric.shadows.DeviceMediaPlayer;
import org.robolectric.shadows.DeviceNotificationManager;
import org.robolectric.shadows.DeviceOwnWidgets;
import org.robolectric.shadows.DevicePackageManager;
import org.robolectric.shadows.DevicePowerManager;
import org.robolectric.shadows.DeviceProcess;
import org.robolectric.shadows.DeviceResourcesManager;
import org.robolectric.shadows.DeviceSearchManager;
import org.robolectric.shadows.DeviceSQLiteConnection;
import org.robolectric.shadows.DeviceService;
import org.robolectric.shadows.DeviceSettings;
import org.robolectric.shadows.DeviceSmsManager;
import org.robolectric.shadows.DeviceSoundPool;
import org.robolectric.shadows.DeviceSurface;
import org.robolectric.shadows.DeviceTelephonySms;
import org.robolectric.shadows.DeviceThreadedRenderer;
import org.robolectric.shadows.DeviceToast;
import org.robolectric.shadows.DeviceToneGenerator;
import org.robolectric.shadows.DeviceUiAutomation;
import org.robolectric.shadows.DeviceUiModeManager;
import org.robolectric.shadows.DeviceUserManager;
import org.robolectric.shadows.DeviceVMRuntime;
import org.robolectric.shadows.DeviceViewRootImpl;
import org.robolectric.shadows.DeviceVisualizer;
import org.robolectric.shadows.DeviceWebView;
import org.robolectric.shadows.DeviceWifiManager;
import org.robolectric.shadows.DeviceWindowManagerGlobal;
import org.robolectric.shadows.DeviceWorkSource;

/** The shadows that this device adds to Robolectric's, or puts in their place. */
final class DeviceShadows {
  static final Class<?>[] ALL = {
    DeviceAccessibilityManager.class,
    DeviceAccessibilityNodeInfo.class,
    DeviceAccessibilityWindowInfo.class,
    DeviceActivity.class,
    DeviceActivityManager.class,
    DeviceActivityManager.Native.class,
    DeviceAlarmManager.class,
    DeviceAsyncTask.class,
    DeviceAudioTrack.class,
    DeviceBroadcastReceiver.class,
    DeviceClipboardManager.class,
    DeviceContentResolver.class,
    DeviceContextImpl.class,
    DeviceEnvironment.class,
    DeviceEqualizer.class,
    DeviceExifInterface.class,
    DeviceHandler.class,
    DeviceInputMethodManager.class,
    DeviceInstrumentation.class,
    DeviceIntentService.class,
    DeviceKeyguardManager.class,
    DeviceLoadedApk.class,
    DeviceLocaleManager.class,
    DeviceLog.class,
    DeviceMeasuring.Events.class,
    DeviceMeasuring.Statistics.class,
    DeviceMeasuring.Traces.class,
    DeviceMediaPlayer.class,
    DeviceNotificationManager.class,
    DeviceOwnWidgets.Animation.class,
    DeviceOwnWidgets.Animator.class,
    DeviceOwnWidgets.Filtering.class,
    DeviceOwnWidgets.Group.class,
    DeviceOwnWidgets.Host.class,
    DeviceOwnWidgets.Links.class,
    DeviceOwnWidgets.Spec.class,
    DeviceOwnWidgets.Tabs.class,
    DeviceOwnWidgets.ZoomButtons.class,
    DevicePackageManager.class,
    DevicePowerManager.class,
    DeviceProcess.class,
    DeviceResourcesManager.class,
    DeviceSearchManager.class,
    DeviceSQLiteConnection.class,
    DeviceService.class,
    DeviceSettings.GlobalTable.class,
    DeviceSettings.SecureTable.class,
    DeviceSettings.SystemTable.class,
    DeviceSmsManager.class,
    DeviceSoundPool.class,
    DeviceSurface.class,
    DeviceTelephonySms.class,
    DeviceThreadedRenderer.class,
    DeviceToast.class,
    DeviceToneGenerator.class,
    DeviceUiAutomation.class,
    DeviceUiModeManager.class,
    DeviceUserManager.class,
    DeviceVMRuntime.class,
    DeviceViewRootImpl.class,
    DeviceVisualizer.class,
    DeviceWebView.class,
    DeviceWifiManager.class,
    DeviceWindowManagerGlobal.class,
    DeviceWorkSource.class,
  };

  private DeviceShadows() {}
}
