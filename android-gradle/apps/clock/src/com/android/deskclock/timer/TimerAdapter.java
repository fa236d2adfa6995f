package com.android.deskclock.timer;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.ImageButton;
import android.widget.TextView;
import com.android.deskclock.elapsed.ElapsedText;
import com.android.deskclock.elapsed.ElapsedView;
import com.google.android.deskclock.R;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the timers: what is left, and what can be done. */
final class TimerAdapter extends BaseAdapter {
  /** Seconds are shown; looked at more often, none is seen twice as long as another. */
  private static final long TICK_MS = 200;

  private final Context context;
  private final Consumer<Timer> onChange;
  private final Consumer<Timer> onDelete;
  private List<Timer> timers = Collections.emptyList();

  TimerAdapter(Context context, Consumer<Timer> onChange, Consumer<Timer> onDelete) {
    this.context = context;
    this.onChange = onChange;
    this.onDelete = onDelete;
  }

  void show(List<Timer> now) {
    timers = now;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return timers.size();
  }

  @Override
  public Timer getItem(int position) {
    return timers.get(position);
  }

  @Override
  public long getItemId(int position) {
    return timers.get(position).id;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public boolean isEnabled(int position) {
    return false;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.timer_row, parent, false);
    Timer timer = timers.get(position);
    ((TextView) row.findViewById(R.id.timer_length)).setText(timer.lengthText(context));
    TextView state = row.findViewById(R.id.timer_state);
    state.setText(timer.rung ? R.string.time_is_up : timer.elapsed.running ? R.string.running : timer.isAsSet() ? R.string.ready : R.string.paused);
    state.setTextColor(context.getColor(timer.rung ? R.color.danger : R.color.text_secondary));
    ((ElapsedView) row.findViewById(R.id.timer_left)).show(() -> left(timer), timer.elapsed.running ? TICK_MS : 0);
    bindToggle(row.findViewById(R.id.timer_toggle), timer);
    row.findViewById(R.id.timer_add).setOnClickListener(view -> onChange.accept(timer.withMinuteMore()));
    row.findViewById(R.id.timer_add).setVisibility(timer.elapsed.running ? View.VISIBLE : View.GONE);
    row.findViewById(R.id.timer_reset).setOnClickListener(view -> onChange.accept(timer.reset()));
    row.findViewById(R.id.timer_reset).setVisibility(timer.elapsed.running || timer.isAsSet() ? View.GONE : View.VISIBLE);
    row.findViewById(R.id.timer_delete).setOnClickListener(view -> onDelete.accept(timer));
    return row;
  }

  private void bindToggle(ImageButton toggle, Timer timer) {
    int label = timer.rung ? R.string.stop : timer.elapsed.running ? R.string.pause : R.string.start;
    toggle.setImageResource(timer.rung ? R.drawable.ic_stop : timer.elapsed.running ? R.drawable.ic_pause : R.drawable.ic_start);
    toggle.setContentDescription(context.getString(label));
    toggle.setOnClickListener(view -> onChange.accept(
        timer.rung ? timer.reset() : timer.with(timer.elapsed.running ? timer.elapsed.stopped() : timer.elapsed.started())));
  }

  /** Counted up to the full second, so that 10 seconds begin with 00:10; how long it is over with a minus. */
  private static String left(Timer timer) {
    long ms = timer.leftMs();
    return ms >= 0 ? ElapsedText.seconds(ms + 999) : "−" + ElapsedText.seconds(-ms);
  }
}
