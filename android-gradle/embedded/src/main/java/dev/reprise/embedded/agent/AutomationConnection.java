package dev.reprise.embedded.agent;

import android.accessibilityservice.IAccessibilityServiceClient;
import android.app.IUiAutomationConnection;
import android.os.Binder;
import android.os.RemoteException;
import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.accessibility.UiEvents;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.concurrent.atomic.AtomicInteger;

/** What a UiAutomation is connected through: registers it, and sends it every accessibility event (AOSP UiAutomationConnection). */
final class AutomationConnection extends IUiAutomationConnection.Default {
  private static final AtomicInteger IDS = new AtomicInteger(1);

  private final Device device;
  private final AutomationSlot slot;
  private UiEvents.Listening events;
  private IAccessibilityServiceClient client;

  AutomationConnection(Device device, AutomationSlot slot) {
    this.device = device;
    this.slot = slot;
  }

  @Override
  public synchronized void connect(IAccessibilityServiceClient client, int flags) throws RemoteException {
    slot.take(this);
    this.client = client;
    int id = IDS.getAndIncrement();
    events = device.accessibility.events.listen(this::send);
    client.init(new ServiceConnection(device, id), id, new Binder());
  }

  @Override
  public synchronized void disconnect() {
    client = null;
    events.close();
    slot.release(this);
  }

  /**
   * A copy, as another process would get one; none to a client that has gone while the event was on its way. Sent by the device, not by the app
   * that it comes from: the thread that takes it would end with that app.
   */
  private synchronized void send(AccessibilityEvent event) {
    if (client == null) return;
    AppProcess.asSystem(
        () -> {
          try {
            client.onAccessibilityEvent(new AccessibilityEvent(event), true);
          } catch (RemoteException e) {
            throw new IllegalStateException("A client in the same process cannot be gone.", e);
          }
        });
  }
}
