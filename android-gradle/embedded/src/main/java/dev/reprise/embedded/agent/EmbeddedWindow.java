package dev.reprise.embedded.agent;

import android.view.WindowManager.LayoutParams;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.source.WindowKind;
import dev.reprise.embedded.accessibility.ViewNode;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;

/** A window during one read. */
final class EmbeddedWindow implements Window {
  private final Device device;
  private final DeviceWindow window;
  private final int layer;
  private final boolean focused;

  EmbeddedWindow(Device device, DeviceWindow window, int layer, boolean focused) {
    this.device = device;
    this.window = window;
    this.layer = layer;
    this.focused = focused;
  }

  @Override
  public int id() {
    return window.id;
  }

  @Override
  public WindowKind kind() {
    int type = window.params.type;
    if (type == LayoutParams.TYPE_TOAST) return WindowKind.TOAST;
    if (type == LayoutParams.TYPE_INPUT_METHOD) return WindowKind.INPUT_METHOD;
    if (type >= LayoutParams.FIRST_SYSTEM_WINDOW) return WindowKind.SYSTEM;
    if (type >= LayoutParams.FIRST_SUB_WINDOW) return WindowKind.POPUP;
    boolean base = window.activity != null && window.activity.activity().getWindow().peekDecorView() == window.view;
    return base ? WindowKind.APPLICATION : WindowKind.DIALOG;
  }

  @Override
  public int layer() {
    return layer;
  }

  @Override
  public String title() {
    return window.title().isEmpty() ? null : window.title();
  }

  @Override
  public String packageName() {
    return window.process != null ? window.process.packageName : window.params.packageName;
  }

  @Override
  public String activity() {
    return window.activity == null ? null : window.activity.component();
  }

  @Override
  public boolean focused() {
    return focused;
  }

  @Override
  public boolean active() {
    return focused;
  }

  @Override
  public boolean touchable() {
    return window.isTouchable();
  }

  @Override
  public boolean modal() {
    return window.isTouchable() && window.isTouchModal();
  }

  @Override
  public Box bounds() {
    return new Box(window.x, window.y, window.x + window.width(), window.y + window.height());
  }

  @Override
  public Node root() {
    ViewNode root = device.accessibility.root(window);
    return root == null ? null : window.ask(() -> EmbeddedNode.of(root));
  }
}
