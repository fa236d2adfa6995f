package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.Snapshot;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Dialogs, recognised as the UiAutomator2 server does it: by the resource ids of AlertDialog and of the permission dialog. */
final class AlertCommands {
  private static final Pattern TITLE = Pattern.compile(".+:id/(alertTitle|custom)");
  private static final Pattern BUTTON = Pattern.compile("android:id/button\\d+");
  private static final Pattern PERMISSION_TITLE = Pattern.compile(".+:id/permission_message");
  private static final Pattern PERMISSION_BUTTON = Pattern.compile(".+:id/permission_\\w+_button");
  private static final Pattern ALLOW = Pattern.compile("(.*[^a-z])allow([^a-z].*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DENY = Pattern.compile("(.*[^a-z])deny([^a-z].*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED = Pattern.compile(".+:id/.+");

  private final Desk desk;

  AlertCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.post("/alert/accept", call -> press(call, true));
    routes.post("/alert/dismiss", call -> press(call, false));
    routes.get("/alert/text", this::text);
  }

  private Object press(Call call, boolean accept) throws Exception {
    Snapshot screen = desk.finder(call.session).refresh();
    boolean isPermission = isPermission(screen);
    List<UiElement> buttons = all(screen, isPermission ? PERMISSION_BUTTON : BUTTON);
    String label = call.optional("buttonLabel");
    UiElement button = null;
    if (label != null) button = buttons.stream().filter(each -> label.equals(each.text())).findFirst().orElse(null);
    else if (!buttons.isEmpty()) button = isPermission ? permission(buttons, accept) : regular(buttons, accept);
    if (button == null) throw CommandFailure.invalidElementState("The expected button cannot be found on the alert" + (label == null ? "." : ": " + label + "."));
    desk.click(button);
    return null;
  }

  /** Of an AlertDialog's up to three buttons the first accepts, the second dismisses. */
  private static UiElement regular(List<UiElement> buttons, boolean accept) {
    buttons.sort(Comparator.comparing(button -> button.facts.resourceId));
    return buttons.get(accept || buttons.size() == 1 ? 0 : 1);
  }

  private static UiElement permission(List<UiElement> buttons, boolean accept) {
    if (buttons.size() == 1) return buttons.get(0);
    for (UiElement button : buttons) if ((accept ? ALLOW : DENY).matcher(button.facts.resourceId).matches()) return button;
    return buttons.get(accept ? 1 : 0);
  }

  private Object text(Call call) throws Exception {
    Snapshot screen = desk.finder(call.session).refresh();
    Pattern button = isPermission(screen) ? PERMISSION_BUTTON : BUTTON;
    UiElement content = screen.first(element -> "android:id/content".equals(element.facts.resourceId));
    if (content == null) throw CommandFailure.noSuchAlert();
    List<String> lines = new ArrayList<>();
    for (UiElement element : all(List.of(content), NAMED)) {
      if (!button.matcher(element.facts.resourceId).matches() && !element.text().isBlank()) lines.add(element.text());
    }
    return String.join("\n", lines);
  }

  private static boolean isPermission(Snapshot screen) {
    if (!all(screen, TITLE).isEmpty()) return false;
    if (all(screen, PERMISSION_TITLE).isEmpty()) throw CommandFailure.noSuchAlert();
    return true;
  }

  private static List<UiElement> all(Snapshot screen, Pattern id) {
    return all(screen.roots, id);
  }

  private static List<UiElement> all(List<UiElement> roots, Pattern id) {
    List<UiElement> found = new ArrayList<>();
    for (UiElement element : roots) {
      if (!element.facts.visibleToUser) continue;
      if (element.facts.resourceId != null && id.matcher(element.facts.resourceId).matches()) found.add(element);
      found.addAll(all(element.children(), id));
    }
    return found;
  }
}
