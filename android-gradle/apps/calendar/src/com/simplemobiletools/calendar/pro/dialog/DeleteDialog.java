package com.simplemobiletools.calendar.pro.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.database.sqlite.SQLiteException;
import android.os.Bundle;
import android.widget.Toast;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.reminder.Reminders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks before events go for good; of those that repeat, how much of them. A fragment, so that the question outlives a turned screen. */
public final class DeleteDialog extends DialogFragment {
  /** The activity that shows what is deleted. */
  public interface Listener {
    void onDeleted();
  }

  private static final String IDS = "ids";
  private static final String STARTS = "starts";

  public static void show(Activity activity, List<Occurrence> occurrences) {
    long[] ids = new long[occurrences.size()];
    long[] starts = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = occurrences.get(i).event.id;
      starts[i] = occurrences.get(i).startSec;
    }
    Bundle arguments = new Bundle();
    arguments.putLongArray(IDS, ids);
    arguments.putLongArray(STARTS, starts);
    DeleteDialog dialog = new DeleteDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), "delete");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    List<Occurrence> occurrences = occurrences();
    AlertDialog.Builder builder = new AlertDialog.Builder(getActivity()).setTitle(title(occurrences)).setNegativeButton(R.string.cancel, null);
    boolean repeats = false;
    for (Occurrence occurrence : occurrences) repeats |= occurrence.event.repeats();
    if (!repeats) return builder.setMessage(R.string.delete_message).setPositiveButton(R.string.delete, (dialog, which) -> delete(this::all)).create();
    if (occurrences.size() > 1) return builder.setItems(R.array.delete_some, (dialog, which) -> delete(which == 0 ? this::alone : this::all)).create();
    return builder.setItems(R.array.delete_repeating, (dialog, which) -> delete(which == 0 ? this::alone : which == 1 ? this::fromHereOn : this::all)).create();
  }

  /** Looked up anew, since the dialog may have outlived the app's process; without those that are gone meanwhile. */
  private List<Occurrence> occurrences() {
    EventStore store = EventStore.open(getActivity());
    long[] ids = getArguments().getLongArray(IDS);
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      Event event = store.find(ids[i]);
      if (event != null) occurrences.add(event.at(getArguments().getLongArray(STARTS)[i]));
    }
    return occurrences;
  }

  private String title(List<Occurrence> occurrences) {
    return occurrences.size() == 1 ? getString(R.string.delete_one_title, occurrences.get(0).event.title)
        : getResources().getQuantityString(R.plurals.delete_title, occurrences.size(), occurrences.size());
  }

  private void all(EventStore store) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Occurrence occurrence : occurrences()) ids.add(occurrence.event.id);
    List<Event> events = new ArrayList<>();
    for (long id : ids) events.add(store.find(id));
    store.delete(events);
  }

  private void alone(EventStore store) {
    for (Occurrence occurrence : occurrences()) {
      if (occurrence.event.repeats()) store.leaveOut(occurrence);
      else store.delete(occurrence.event);
    }
  }

  private void fromHereOn(EventStore store) {
    store.endBefore(occurrences().get(0));
  }

  private interface Change {
    void in(EventStore store);
  }

  private void delete(Change change) {
    int count = occurrences().size();
    try {
      change.in(EventStore.open(getActivity()));
    } catch (SQLiteException e) {
      Toast.makeText(getActivity(), R.string.failed, Toast.LENGTH_LONG).show();
      return;
    }
    Reminders.update(getActivity());
    Toast.makeText(getActivity(), getResources().getQuantityString(R.plurals.deleted, count, count), Toast.LENGTH_SHORT).show();
    ((Listener) getActivity()).onDeleted();
  }
}
