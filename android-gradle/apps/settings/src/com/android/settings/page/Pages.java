package com.android.settings.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** All pages. A new one is a line in one of the two lists. */
public final class Pages {
  /** The rows of the first screen, in their order. */
  public static final List<Page> MAIN = Collections.unmodifiableList(Arrays.asList(
      new NetworkPage(), new ConnectedPage(), new AppsPage(), new NotificationsPage(), new BatteryPage(), new StoragePage(), new SoundPage(),
      new DisplayPage(), new LocationPage(), new AccessibilityPage(), new SystemPage(), new AboutPage()));

  public static final List<Page> INNER = Collections.unmodifiableList(Arrays.asList(new WifiPage(), new BluetoothPage(), new DatePage()));

  private Pages() {}

  /** The page with this id or, where there is none, with this action; null when there is neither. */
  public static Page find(String id, String action) {
    for (List<Page> pages : Arrays.asList(MAIN, INNER)) {
      for (Page page : pages) {
        if (page.id.equals(id) || (id == null && page.action != null && page.action.equals(action))) return page;
      }
    }
    return null;
  }
}
