package dev.reprise.embedded.agent;

import android.accessibilityservice.AccessibilityServiceInfo;
import android.accessibilityservice.IAccessibilityServiceConnection;
import android.os.Bundle;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import android.view.accessibility.IAccessibilityInteractionConnectionCallback;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.accessibility.AutomationWindows;
import dev.reprise.embedded.accessibility.ViewNode;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The system's half of an accessibility service's connection (AOSP AbstractAccessibilityServiceConnection): windows, nodes and actions, from the
 * views of this device. Questions for nodes are answered on the main thread, later than they are asked, as an app's are.
 */
final class ServiceConnection extends IAccessibilityServiceConnection.Default {
  /** AccessibilityInteractionController.MAX_ACCESSIBILITY_NODE_INFO_BATCH_SIZE. */
  private static final int MAX_PREFETCHED = 50;
  private static final String[] NO_PACKAGES = {};

  private final Device device;
  private final int id;
  private final AutomationWindows windows;
  private volatile AccessibilityServiceInfo info;

  ServiceConnection(Device device, int id) {
    this.device = device;
    this.id = id;
    this.windows = new AutomationWindows(device, id);
    this.info = initialInfo();
  }

  /** As UiAutomationConnection registers it: without the windows. */
  private static AccessibilityServiceInfo initialInfo() {
    AccessibilityServiceInfo info = new AccessibilityServiceInfo();
    info.eventTypes = AccessibilityEvent.TYPES_ALL_MASK;
    info.feedbackType = AccessibilityServiceInfo.FEEDBACK_GENERIC;
    info.flags = AccessibilityServiceInfo.FLAG_INCLUDE_NOT_IMPORTANT_VIEWS | AccessibilityServiceInfo.FLAG_REPORT_VIEW_IDS;
    return info;
  }

  @Override
  public AccessibilityServiceInfo getServiceInfo() {
    return info;
  }

  @Override
  public void setServiceInfo(AccessibilityServiceInfo changed) {
    info = changed;
  }

  @Override
  public AccessibilityWindowInfo.WindowListSparseArray getWindows() {
    AccessibilityWindowInfo.WindowListSparseArray all = new AccessibilityWindowInfo.WindowListSparseArray();
    if ((info.flags & AccessibilityServiceInfo.FLAG_RETRIEVE_INTERACTIVE_WINDOWS) != 0) all.put(0, device.accessibility.read(windows::list));
    return all;
  }

  @Override
  public String[] findAccessibilityNodeInfoByAccessibilityId(
      int windowId, long nodeId, int interactionId, IAccessibilityInteractionConnectionCallback callback, int flags, long threadId, Bundle arguments) {
    answer(
        () -> {
          ViewNode node = find(windowId, window -> device.accessibility.node(window, nodeId));
          List<AccessibilityNodeInfo> all = (flags & AccessibilityNodeInfo.FLAG_PREFETCH_DESCENDANTS_MASK) == 0 ? only(node) : withDescendants(node);
          if ((flags & AccessibilityNodeInfo.FLAG_PREFETCH_UNINTERRUPTIBLE) != 0) {
            callback.setFindAccessibilityNodeInfosResult(all, interactionId);
            return;
          }
          callback.setFindAccessibilityNodeInfoResult(node == null ? null : node.info, interactionId);
          if (all.size() > 1) callback.setPrefetchAccessibilityNodeInfoResult(all.subList(1, all.size()), interactionId);
        });
    return NO_PACKAGES;
  }

  @Override
  public String[] findFocus(
      int windowId, long nodeId, int focusType, int interactionId, IAccessibilityInteractionConnectionCallback callback, long threadId) {
    answer(
        () -> {
          ViewNode node = focusType == AccessibilityNodeInfo.FOCUS_INPUT ? find(windowId, device.accessibility::focus) : null;
          callback.setFindAccessibilityNodeInfoResult(node == null ? null : node.info, interactionId);
        });
    return NO_PACKAGES;
  }

  @Override
  public boolean performAccessibilityAction(
      int windowId, long nodeId, int action, Bundle arguments, int interactionId, IAccessibilityInteractionConnectionCallback callback, long threadId) {
    answer(
        () -> {
          ViewNode node = find(windowId, window -> device.accessibility.node(window, nodeId));
          callback.setPerformAccessibilityActionResult(node != null && node.perform(action, arguments), interactionId);
        });
    return true;
  }

  @Override
  public boolean performGlobalAction(int action) {
    try {
      return new EmbeddedSource(device).global(action);
    } catch (SourceException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private ViewNode find(int windowId, Function<DeviceWindow, ViewNode> in) {
    DeviceWindow window = windows.byId(windowId);
    return window == null ? null : in.apply(window);
  }

  private interface Answer {
    void give() throws Exception;
  }

  private void answer(Answer answer) {
    device.mainThread.post(
        () ->
            device.accessibility.read(
                () -> {
                  answer.give();
                  return null;
                }));
  }

  private static List<AccessibilityNodeInfo> only(ViewNode node) {
    List<AccessibilityNodeInfo> infos = new ArrayList<>();
    if (node != null) infos.add(node.info);
    return infos;
  }

  /** The node first, then what lies below it, the nearest first. */
  private static List<AccessibilityNodeInfo> withDescendants(ViewNode node) {
    List<AccessibilityNodeInfo> infos = only(node);
    ArrayDeque<ViewNode> open = new ArrayDeque<>();
    if (node != null) open.add(node);
    while (!open.isEmpty()) {
      ViewNode next = open.remove();
      for (int i = 0; i < next.childCount() && infos.size() < MAX_PREFETCHED; i++) {
        int index = i;
        ViewNode child = next.window.ask(() -> next.child(index));
        if (child == null) continue;
        infos.add(child.info);
        open.add(child);
      }
    }
    return infos;
  }
}
