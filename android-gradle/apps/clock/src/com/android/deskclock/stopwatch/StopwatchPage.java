package com.android.deskclock.stopwatch;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageButton;
import android.widget.ListView;
import com.android.deskclock.Page;
import com.android.deskclock.elapsed.Elapsed;
import com.android.deskclock.elapsed.ElapsedText;
import com.android.deskclock.elapsed.ElapsedView;
import com.google.android.deskclock.R;

/** The stopwatch: start and pause, laps while it runs, back to nothing while it stands. */
public final class StopwatchPage extends Page {
  /** Tenths of a second are shown. */
  private static final long TICK_MS = 100;

  private StopwatchStore store;
  private LapAdapter laps;
  private View page;
  private Elapsed elapsed;

  @Override
  public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
    page = inflater.inflate(R.layout.stopwatch, parent, false);
    store = new StopwatchStore(getActivity());
    laps = new LapAdapter(getActivity());
    ((ListView) page.findViewById(R.id.laps)).setAdapter(laps);
    page.findViewById(R.id.start_pause).setOnClickListener(view -> keep(elapsed.running ? elapsed.stopped() : elapsed.started()));
    page.findViewById(R.id.lap).setOnClickListener(view -> {
      store.addLap(elapsed.ms());
      show();
    });
    page.findViewById(R.id.reset).setOnClickListener(view -> {
      store.reset();
      show();
    });
    return page;
  }

  @Override
  public void show() {
    elapsed = store.elapsed();
    Elapsed shown = elapsed;
    ((ElapsedView) page.findViewById(R.id.stopwatch_time)).show(() -> ElapsedText.tenths(shown.ms()), shown.running ? TICK_MS : 0);
    ImageButton button = page.findViewById(R.id.start_pause);
    button.setImageResource(shown.running ? R.drawable.ic_pause : R.drawable.ic_start);
    button.setContentDescription(getString(shown.running ? R.string.pause : R.string.start));
    // Their room stays, so that the big button does not move under the finger.
    page.findViewById(R.id.lap).setVisibility(shown.running ? View.VISIBLE : View.INVISIBLE);
    page.findViewById(R.id.reset).setVisibility(!shown.running && shown.ms() > 0 ? View.VISIBLE : View.INVISIBLE);
    laps.show(store.laps());
  }

  private void keep(Elapsed now) {
    store.put(now);
    show();
  }
}
