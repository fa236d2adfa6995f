package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** AccessibilityService's global actions: they reach the system without a key or a finger. */
final class GlobalRequest implements Request {
  @Override
  public String method() {
    return "global";
  }

  @Override
  public void run(Call call) throws SourceException {
    int action = action(call.params().string("action"));
    Begun begun = new Begun(call);
    begun.run();
    boolean accepted = call.context().source.global(action);
    call.reply(begun.reply(accepted).closeObject());
  }

  /** AccessibilityService.GLOBAL_ACTION_*, as plain numbers: the class itself needs a device. */
  private static int action(String word) {
    switch (word) {
      case "back":
        return 1;
      case "home":
        return 2;
      case "recents":
        return 3;
      case "notifications":
        return 4;
      case "quick-settings":
        return 5;
      default:
        throw RequestException.bad(
            "There is no global action \"" + word + "\"; there are back, home, recents, notifications, quick-settings.");
    }
  }
}
