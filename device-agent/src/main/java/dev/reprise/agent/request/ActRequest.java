package dev.reprise.agent.request;

import android.R;
import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Refusal;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.JsonWriter;

/** A node action, without a finger. Finding the node and acting on it happen in one reading of the screen. */
final class ActRequest implements Request {
  @Override
  public String method() {
    return "act";
  }

  @Override
  public void run(Call call) throws SourceException {
    NodeReference reference = NodeReference.parse(call.params().object("node"));
    NodeAction action = action(call.params());
    Cover.Need need = need(action);
    Context context = call.context();
    call.reply(context.source.read(new NodeSource.ScreenReader<JsonWriter>() {
      @Override
      public JsonWriter read(Screen screen) throws SourceException {
        long generation = context.log.generation();
        Node node = reference.find(screen, generation, context.caps, need);
        long atMs = context.source.clock().uptimeMs();
        call.acting();
        boolean accepted = Refusal.check(node.perform(action), atMs, context.source.clock());
        return ActReply.open(accepted, atMs, generation).closeObject();
      }
    }));
  }

  /** What stands for a finger must be where a finger could be. */
  private static Cover.Need need(NodeAction action) {
    switch (action.id) {
      case AccessibilityNodeInfo.ACTION_CLICK:
      case AccessibilityNodeInfo.ACTION_LONG_CLICK:
        return Cover.Need.PRESS;
      case AccessibilityNodeInfo.ACTION_SCROLL_FORWARD:
      case AccessibilityNodeInfo.ACTION_SCROLL_BACKWARD:
      case R.id.accessibilityActionScrollToPosition:
      case R.id.accessibilityActionSetProgress:
        return Cover.Need.DRAG;
      default:
        return Cover.Need.WINDOW;
    }
  }

  private static NodeAction action(Params params) {
    String word = params.string("action");
    switch (word) {
      case "click":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_CLICK);
      case "long-click":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_LONG_CLICK);
      case "focus":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_FOCUS);
      case "clear-focus":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_CLEAR_FOCUS);
      case "select":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_SELECT);
      case "scroll-forward":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_SCROLL_FORWARD);
      case "scroll-backward":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_SCROLL_BACKWARD);
      case "scroll-to-position":
        int row = (int) params.integer("row", 0, Integer.MAX_VALUE);
        return NodeAction.scrollTo(row, (int) params.integer("column", 0, Integer.MAX_VALUE, 0));
      case "expand":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_EXPAND);
      case "collapse":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_COLLAPSE);
      case "dismiss":
        return NodeAction.plain(AccessibilityNodeInfo.ACTION_DISMISS);
      case "show-on-screen":
        return NodeAction.plain(R.id.accessibilityActionShowOnScreen);
      case "ime-enter":
        return NodeAction.plain(R.id.accessibilityActionImeEnter);
      case "set-selection":
        int start = (int) params.integer("start", 0, Integer.MAX_VALUE);
        return NodeAction.setSelection(start, (int) params.integer("end", start, Integer.MAX_VALUE));
      case "set-progress":
        return NodeAction.setProgress(params.number("value"));
      default:
        throw RequestException.bad("There is no node action \"" + word + "\".");
    }
  }
}
