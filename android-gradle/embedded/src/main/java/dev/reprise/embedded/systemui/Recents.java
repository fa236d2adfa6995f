package dev.reprise.embedded.systemui;

import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.view.WindowManager.LayoutParams;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import dev.reprise.embedded.activity.RecentTasks;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;

/** The tasks that a person can go back to, the last one first: a tap returns, a swipe ends. Main thread only. */
final class Recents {
  private final Device device;
  private final SystemWindow window;

  Recents(Device device) {
    this.device = device;
    this.window = new SystemWindow(device, "Recents", this::close);
  }

  boolean isOpen() {
    return window.isOpen();
  }

  void open() {
    window.show(content());
  }

  void close() {
    window.close();
  }

  /** A task came or went. */
  private void refresh() {
    if (isOpen()) window.show(content());
  }

  private View content() {
    Look look = new Look(device);
    LinearLayout overview = look.named(new LinearLayout(look.context), "recents_view");
    overview.setOrientation(LinearLayout.VERTICAL);
    overview.setBackgroundColor(look.background);
    overview.setPadding(look.px(24), look.px(40), look.px(24), look.px(24));
    overview.setOnClickListener(view -> close());
    List<RecentTasks.Entry> tasks = device.activities.recents.list();
    for (RecentTasks.Entry task : tasks) overview.addView(card(look, task), new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, look.px(120)));
    if (tasks.isEmpty()) {
      TextView none = look.text("recents_empty", "No recent items", 16, look.secondary);
      none.setGravity(Gravity.CENTER);
      overview.addView(none);
    } else {
      overview.addView(clearAll(look, tasks));
    }
    ScrollView scroll = new ScrollView(look.context);
    scroll.setFillViewport(true);
    scroll.addView(overview);
    return scroll;
  }

  private View card(Look look, RecentTasks.Entry task) {
    LinearLayout card = look.named(new LinearLayout(look.context), "task");
    card.setGravity(Gravity.CENTER_VERTICAL);
    card.setBackground(look.rounded(look.surface, 20));
    card.setPadding(look.px(20), 0, look.px(20), 0);
    card.setContentDescription(task.label);
    ImageView icon = look.named(new ImageView(look.context), "icon");
    icon.setImageDrawable(task.icon);
    card.addView(icon, new LinearLayout.LayoutParams(look.px(40), look.px(40)));
    TextView name = look.text("title", task.label, 18, look.text);
    name.setPadding(look.px(16), 0, 0, 0);
    card.addView(name);
    card.setOnClickListener(
        view -> {
          close();
          device.activities.recents.bringToFront(task.id);
        });
    SwipeAway holder = new SwipeAway(card, () -> end(List.of(task)));
    holder.setPadding(0, 0, 0, look.px(12));
    return holder;
  }

  private View clearAll(Look look, List<RecentTasks.Entry> tasks) {
    Button button = look.button("clear_all", "Clear all");
    button.setOnClickListener(
        view -> {
          end(tasks);
          close();
          device.activities.goHome();
        });
    return button;
  }

  private void end(List<RecentTasks.Entry> tasks) {
    for (RecentTasks.Entry task : tasks) device.activities.recents.remove(task.id);
    // The sweep of this turn takes them off the list.
    device.mainThread.post(this::refresh);
  }
}
