package org.robolectric.shadows;

import android.Manifest;
import android.app.ActivityManager;
import android.app.ActivityManagerNative;
import android.app.IActivityManager;
import android.content.res.Configuration;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The activity manager as a binder: an app that may change the configuration reads and changes it there, as helpers of test tools do. */
@Implements(value = ActivityManager.class)
public class DeviceActivityManager extends ShadowActivityManager {
  /** Reached by reflection, which a class in a package of the proxies' own would refuse: this interface keeps the proxy in ours. */
  interface Ours {}

  private static final IActivityManager SERVICE = service();

  @Implementation
  protected static IActivityManager getService() {
    return SERVICE;
  }

  /** The older way to it. */
  @Implements(value = ActivityManagerNative.class, isInAndroidSdk = false)
  public static class Native {
    @Implementation
    protected static IActivityManager getDefault() {
      return SERVICE;
    }
  }

  /** What is asked of the service and answered; anything else is answered with null, false or 0. */
  public static final class Answers {
    public Configuration getConfiguration() {
      return new Configuration(Device.get().configuration.now());
    }

    public boolean updateConfiguration(Configuration wanted) {
      updatePersistentConfiguration(wanted);
      return true;
    }

    public void updatePersistentConfiguration(Configuration wanted) {
      ComponentAccess.require(Device.get(), AppProcess.current(), Manifest.permission.CHANGE_CONFIGURATION);
      Device.get().configuration.request(wanted);
    }

    public void updatePersistentConfigurationWithAttribution(Configuration wanted, String callingPackage, String attribution) {
      updatePersistentConfiguration(wanted);
    }
  }

  private static IActivityManager service() {
    Answers answers = new Answers();
    return (IActivityManager)
        Proxy.newProxyInstance(
            DeviceActivityManager.class.getClassLoader(), new Class<?>[] {IActivityManager.class, Ours.class}, (proxy, method, arguments) -> answer(answers, proxy, method, arguments));
  }

  private static Object answer(Answers answers, Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "equals": return proxy == arguments[0];
      case "hashCode": return System.identityHashCode(proxy);
      case "toString": return "activity";
      default: break;
    }
    try {
      return Answers.class.getMethod(method.getName(), method.getParameterTypes()).invoke(answers, arguments);
    } catch (NoSuchMethodException e) {
      return org.robolectric.util.ReflectionHelpers.defaultValueForType(method.getReturnType().getName());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
