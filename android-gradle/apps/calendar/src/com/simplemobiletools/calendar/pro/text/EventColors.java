package com.simplemobiletools.calendar.pro.text;

import android.content.Context;
import com.simplemobiletools.calendar.pro.R;

/** The colours that an event can have, by name: what is stored, and what it looks like in the light and in the dark. */
public final class EventColors {
  /** 0 is the app's own colour. */
  public static final int[] STORED = {0, 0xFFC62828, 0xFFEF6C00, 0xFF2E7D32, 0xFF1565C0, 0xFF6A1B9A, 0xFF546E7A};
  private static final int[] SHOWN = {R.color.primary, R.color.event_red, R.color.event_orange, R.color.event_green, R.color.event_blue, R.color.event_violet, R.color.event_grey};

  private EventColors() {}

  /** -1 for a colour of another program. */
  public static int index(int stored) {
    for (int i = 0; i < STORED.length; i++) if (STORED[i] == stored) return i;
    return -1;
  }

  public static int shown(Context context, int stored) {
    int index = index(stored);
    return index < 0 ? stored | 0xFF000000 : context.getColor(SHOWN[index]);
  }

  public static String name(Context context, int stored) {
    int index = index(stored);
    return index < 0 ? context.getString(R.string.other_color) : context.getResources().getStringArray(R.array.colors)[index];
  }
}
