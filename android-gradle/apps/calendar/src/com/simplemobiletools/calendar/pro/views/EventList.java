package com.simplemobiletools.calendar.pro.views;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.ImageView;
import android.widget.ListView;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.activities.EventDetailsActivity;
import com.simplemobiletools.calendar.pro.dialog.DeleteDialog;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.When;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The list of events: of a day, of what is coming, or of what a search found. What is coming begins today and can be made longer at both ends. */
public final class EventList {
  private static final String EARLIER = "earlier";
  private static final String LATER = "later";
  private static final int EARLIER_MONTHS = 3;
  private static final int LATER_MONTHS = 12;

  private final View root;
  private final EventStore store;
  private final EventAdapter adapter;
  private final ListView list;
  private final Selection selection;
  private final View earlier;
  private final TextView later;
  private int earlierMonths;
  private int laterMonths = LATER_MONTHS;

  public EventList(Activity activity, View root, EventStore store) {
    this.root = root;
    this.store = store;
    adapter = new EventAdapter(activity);
    list = root.findViewById(R.id.events);
    View head = activity.getLayoutInflater().inflate(R.layout.earlier, list, false);
    View foot = activity.getLayoutInflater().inflate(R.layout.later, list, false);
    earlier = head.findViewById(R.id.show_earlier);
    later = foot.findViewById(R.id.show_later);
    list.addHeaderView(head, null, false);
    list.addFooterView(foot, null, false);
    list.setAdapter(adapter);
    selection = new Selection(list, chosen -> DeleteDialog.show(activity, chosen));
    list.setMultiChoiceModeListener(selection);
    list.setOnItemClickListener((parent, view, position, id) -> activity.startActivity(EventDetailsActivity.intent(activity, (Occurrence) list.getItemAtPosition(position))));
    earlier.setOnClickListener(view -> showEarlier());
    later.setOnClickListener(view -> showLater());
  }

  public void restore(Bundle state) {
    earlierMonths = state.getInt(EARLIER);
    laterMonths = state.getInt(LATER);
  }

  public Bundle state() {
    Bundle state = new Bundle();
    state.putInt(EARLIER, earlierMonths);
    state.putInt(LATER, laterMonths);
    return state;
  }

  public void startToday() {
    earlierMonths = 0;
    laterMonths = LATER_MONTHS;
    list.setSelection(0);
  }

  public void endSelection() {
    selection.end();
  }

  public void showDay(LocalDate day) {
    showEnds(false);
    adapter.showDay(store.days(day, day).getOrDefault(day, Collections.emptyList()));
    showEmpty(R.drawable.ic_event, root.getContext().getString(R.string.nothing_on_day), true);
  }

  public void showFound(String words) {
    showEnds(false);
    List<Occurrence> found = store.search(words);
    adapter.showFound(found);
    showEmpty(R.drawable.ic_search, root.getContext().getString(R.string.no_match, words.trim()), false);
  }

  public void showComing() {
    LocalDate today = DeviceTime.today();
    LocalDate last = today.plusMonths(laterMonths);
    showEnds(true);
    later.setText(root.getContext().getString(R.string.show_later, When.day(root.getContext(), last)));
    adapter.showDays(store.days(today.minusMonths(earlierMonths), last));
    showEmpty(R.drawable.ic_event, root.getContext().getString(R.string.nothing_coming), true);
  }

  private void showEarlier() {
    int before = adapter.getCount();
    earlierMonths += EARLIER_MONTHS;
    endSelection();
    showComing();
    // What was on top stays there; the new rows lie above it.
    list.setSelection(list.getHeaderViewsCount() + adapter.getCount() - before - 1);
  }

  private void showLater() {
    laterMonths += LATER_MONTHS;
    endSelection();
    showComing();
  }

  private void showEnds(boolean shown) {
    earlier.setVisibility(shown ? View.VISIBLE : View.GONE);
    later.setVisibility(shown ? View.VISIBLE : View.GONE);
  }

  /** Beside the list, which keeps the buttons at its ends. */
  private void showEmpty(int icon, String title, boolean hint) {
    root.findViewById(R.id.empty).setVisibility(adapter.isEmpty() ? View.VISIBLE : View.GONE);
    ((ImageView) root.findViewById(R.id.empty_icon)).setImageResource(icon);
    ((TextView) root.findViewById(R.id.empty_title)).setText(title);
    ((TextView) root.findViewById(R.id.empty_hint)).setText(R.string.empty_hint);
    root.findViewById(R.id.empty_hint).setVisibility(hint ? View.VISIBLE : View.GONE);
  }
}
