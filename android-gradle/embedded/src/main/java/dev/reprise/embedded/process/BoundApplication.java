package dev.reprise.embedded.process;

import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.os.LocaleList;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadows.ShadowActivityThread;

/**
 * Which app the one ActivityThread believes to run: its Application and bound data (ActivityThread.currentApplication, currentPackageName,
 * Application.getProcessName) and Robolectric's own idea of it. Swapped around every entry into an app. Main thread only.
 */
final class BoundApplication {
  private static final Field BOUND = field("android.app.ActivityThread", "mBoundApplication");
  private static final Field INITIAL = field("android.app.ActivityThread", "mInitialApplication");
  private static final Field INFO = field(ShadowActivityThread.class.getName(), "applicationInfo");

  private Object boundData;
  private Object initialApplication;
  private Application robolectricApplication;
  private ApplicationInfo robolectricInfo;
  private LocaleList languages;

  private BoundApplication() {}

  /** What is in force now. */
  static BoundApplication current() {
    try {
      Object thread = RuntimeEnvironment.getActivityThread();
      BoundApplication now = new BoundApplication();
      now.boundData = BOUND.get(thread);
      now.initialApplication = INITIAL.get(thread);
      now.robolectricApplication = RuntimeEnvironment.application;
      now.robolectricInfo = (ApplicationInfo) INFO.get(null);
      now.languages = LocaleList.getDefault();
      return now;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is in force while a process runs; the application comes with {@link #setApplication}. */
  static BoundApplication of(ApplicationInfo info) {
    try {
      BoundApplication own = current();
      Constructor<?> constructor = Class.forName("android.app.ActivityThread$AppBindData").getDeclaredConstructor();
      constructor.setAccessible(true);
      own.boundData = constructor.newInstance();
      field(own.boundData.getClass().getName(), "appInfo").set(own.boundData, info);
      field(own.boundData.getClass().getName(), "processName").set(own.boundData, info.processName);
      return own;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This framework is not Android 15.", e);
    }
  }

  void setApplication(Application application, ApplicationInfo info) {
    initialApplication = application;
    robolectricApplication = application;
    robolectricInfo = info;
  }

  /** What Locale.getDefault says to it. */
  void setLanguages(LocaleList languages) {
    this.languages = languages;
  }

  void apply() {
    try {
      if (!languages.equals(LocaleList.getDefault())) LocaleList.setDefault(languages);
      Object thread = RuntimeEnvironment.getActivityThread();
      BOUND.set(thread, boundData);
      INITIAL.set(thread, initialApplication);
      RuntimeEnvironment.application = robolectricApplication;
      ShadowActivityThread.setApplicationInfo(robolectricInfo);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(String type, String name) {
    try {
      Field field = Class.forName(type).getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This framework is not Android 15.", e);
    }
  }
}
