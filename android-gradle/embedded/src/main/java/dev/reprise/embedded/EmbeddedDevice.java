package dev.reprise.embedded;

import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.sandbox.DeviceMain;
import dev.reprise.embedded.sandbox.SandboxFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.robolectric.internal.AndroidSandbox;

/** A booted device: the phone inside its sandbox, seen from outside. One a Java process. */
public final class EmbeddedDevice implements AutoCloseable {
  private final Phone phone;
  private final Thread main;

  private EmbeddedDevice(Phone phone, Thread main) {
    this.phone = phone;
    this.main = main;
  }

  /** Boots and returns once the home screen was started. */
  public static EmbeddedDevice boot(DeviceProfile profile) throws InterruptedException {
    AndroidSandbox sandbox = SandboxFactory.build();
    CompletableFuture<Phone> ready = new CompletableFuture<>();
    Thread main = new Thread(() -> run(sandbox, profile, ready), "device");
    main.start();
    try {
      return new EmbeddedDevice(ready.get(), main);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The device did not boot: " + e.getCause(), e.getCause());
    }
  }

  public Phone phone() {
    return phone;
  }

  /** Returns when the device has ended. */
  public void join() throws InterruptedException {
    main.join();
  }

  /** Ends the device; its state is on disk already. */
  @Override
  public void close() throws InterruptedException {
    phone.powerOff();
    main.join();
  }

  private static void run(AndroidSandbox sandbox, DeviceProfile profile, CompletableFuture<Phone> ready) {
    try {
      sandbox.runOnMainThread(
          () -> {
            Thread.currentThread().setContextClassLoader(sandbox.getRobolectricClassLoader());
            new DeviceMain(sandbox, profile, ready).run();
          });
    } catch (Throwable problem) {
      ready.completeExceptionally(problem);
    }
  }
}
