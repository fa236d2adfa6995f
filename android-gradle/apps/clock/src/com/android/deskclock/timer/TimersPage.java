package com.android.deskclock.timer;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ListView;
import android.widget.TextView;
import com.android.deskclock.Page;
import com.android.deskclock.due.Due;
import com.google.android.deskclock.R;
import java.util.List;

/** The timers, or the keys for a new one: these where there is none yet, or where one more is wanted. */
public final class TimersPage extends Page {
  private static final String ENTERING = "entering";
  private static final int[] KEYS = {
    R.id.digit_0, R.id.digit_1, R.id.digit_2, R.id.digit_3, R.id.digit_4, R.id.digit_5, R.id.digit_6, R.id.digit_7, R.id.digit_8, R.id.digit_9,
  };

  private TimerStore store;
  private TimerAdapter adapter;
  private View page;
  private boolean entering;
  private final Runnable ringDue = () -> {
    Due.ring(getActivity());
    show();
  };

  @Override
  public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
    page = inflater.inflate(R.layout.timers, parent, false);
    store = new TimerStore(getActivity());
    entering = state != null && state.getBoolean(ENTERING) || !store.entry().isEmpty();
    adapter = new TimerAdapter(getActivity(), this::keep, this::delete);
    ((ListView) page.findViewById(R.id.timers)).setAdapter(adapter);
    for (int digit = 0; digit < KEYS.length; digit++) {
      String key = String.valueOf(digit);
      page.findViewById(KEYS[digit]).setOnClickListener(view -> enter(entry().typed(key)));
    }
    page.findViewById(R.id.digit_00).setOnClickListener(view -> enter(entry().typed("00")));
    page.findViewById(R.id.delete_digit).setOnClickListener(view -> enter(entry().deleted()));
    page.findViewById(R.id.delete_digit).setOnLongClickListener(view -> {
      enter(new TimerEntry(""));
      return true;
    });
    page.findViewById(R.id.start_timer).setOnClickListener(view -> start());
    page.findViewById(R.id.cancel_entry).setOnClickListener(view -> enterOne(false));
    page.findViewById(R.id.add_timer).setOnClickListener(view -> enterOne(true));
    return page;
  }

  @Override
  public void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putBoolean(ENTERING, entering);
  }

  @Override
  public void onPause() {
    super.onPause();
    page.removeCallbacks(ringDue);
  }

  @Override
  public void show() {
    List<Timer> timers = store.all();
    boolean keys = entering || timers.isEmpty();
    page.findViewById(R.id.timer_setup).setVisibility(keys ? View.VISIBLE : View.GONE);
    page.findViewById(R.id.timer_list).setVisibility(keys ? View.GONE : View.VISIBLE);
    page.findViewById(R.id.cancel_entry).setVisibility(timers.isEmpty() ? View.INVISIBLE : View.VISIBLE);
    showEntry(entry());
    adapter.show(timers);
    awaitDue(timers);
  }

  private void showEntry(TimerEntry entry) {
    TextView length = page.findViewById(R.id.timer_entry);
    length.setText(entry.text(getActivity()));
    length.setContentDescription(entry.spoken(getResources()));
    boolean set = entry.ms() > 0;
    length.setTextColor(getActivity().getColor(set ? R.color.primary : R.color.text_hint));
    page.findViewById(R.id.start_timer).setVisibility(set ? View.VISIBLE : View.INVISIBLE);
    page.findViewById(R.id.delete_digit).setEnabled(!entry.digits().isEmpty());
  }

  /** A row changes its looks when it is over. */
  private void awaitDue(List<Timer> timers) {
    page.removeCallbacks(ringDue);
    long nextMs = Long.MAX_VALUE;
    for (Timer timer : timers) if (timer.elapsed.running && !timer.rung) nextMs = Math.min(nextMs, Math.max(0, timer.leftMs()));
    if (nextMs < Long.MAX_VALUE) page.postDelayed(ringDue, nextMs);
  }

  private TimerEntry entry() {
    return new TimerEntry(store.entry());
  }

  private void enter(TimerEntry entry) {
    store.putEntry(entry.digits());
    showEntry(entry);
  }

  private void enterOne(boolean on) {
    entering = on;
    store.putEntry("");
    show();
  }

  private void start() {
    store.put(Timer.of(entry().ms()));
    enterOne(false);
  }

  private void keep(Timer timer) {
    store.put(timer);
    show();
  }

  private void delete(Timer timer) {
    store.delete(timer.id);
    show();
  }
}
