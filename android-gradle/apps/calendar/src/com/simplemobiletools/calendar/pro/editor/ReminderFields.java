package com.simplemobiletools.calendar.pro.editor;

import android.app.Activity;
import android.view.View;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.text.ReminderText;
import java.util.ArrayList;
import java.util.List;

/** Up to three reminders; the next one can be chosen when there is one before it. */
public final class ReminderFields {
  private static final int[] SPINNERS = {R.id.reminder_1, R.id.reminder_2, R.id.reminder_3};
  private static final int[] MINUTES = {Event.NO_REMINDER, 0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080};

  private final Activity activity;
  private final Event event;

  public ReminderFields(Activity activity, Event event) {
    this.activity = activity;
    this.event = event;
    for (int i = 0; i < SPINNERS.length; i++) makeSpinner(i);
    show();
  }

  private void makeSpinner(int index) {
    List<Integer> minutes = new ArrayList<>();
    for (int each : MINUTES) minutes.add(each);
    int chosen = event.reminders[index];
    if (!minutes.contains(chosen)) minutes.add(chosen);
    List<String> labels = new ArrayList<>();
    for (int each : minutes) labels.add(ReminderText.of(activity, each));
    new Choice(activity.findViewById(SPINNERS[index]), position -> {
      event.reminders[index] = minutes.get(position);
      show();
    }).show(labels, minutes.indexOf(chosen));
  }

  private void show() {
    boolean before = true;
    for (int i = 0; i < SPINNERS.length; i++) {
      boolean chosen = event.reminders[i] != Event.NO_REMINDER;
      activity.findViewById(SPINNERS[i]).setVisibility(before || chosen ? View.VISIBLE : View.GONE);
      before = chosen;
    }
  }
}
