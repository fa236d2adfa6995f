package com.android.deskclock;

import com.android.deskclock.alarm.AlarmsPage;
import com.android.deskclock.city.ClockPage;
import com.android.deskclock.stopwatch.StopwatchPage;
import com.android.deskclock.timer.TimersPage;
import com.google.android.deskclock.R;
import java.util.function.Supplier;

/** The pages of the clock, in the order of their tabs. */
enum Tab {
  ALARMS(R.id.tab_alarms, R.string.alarms, AlarmsPage::new),
  CLOCK(R.id.tab_clock, R.string.clock, ClockPage::new),
  TIMER(R.id.tab_timer, R.string.timer, TimersPage::new),
  STOPWATCH(R.id.tab_stopwatch, R.string.stopwatch, StopwatchPage::new);

  final int button;
  final int title;
  private final Supplier<Page> page;

  Tab(int button, int title, Supplier<Page> page) {
    this.button = button;
    this.title = title;
    this.page = page;
  }

  Page page() {
    return page.get();
  }
}
