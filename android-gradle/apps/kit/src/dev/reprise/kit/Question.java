package dev.reprise.kit;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.Context;
import android.os.Bundle;

/** Asks before something that cannot be undone. A fragment, so that it outlives a turned screen; the activity hears a yes by {@link Asker}. */
public final class Question extends DialogFragment {
  /** The activity that asks. */
  public interface Asker {
    /**
     * @param question what was asked, as the activity named it
     * @param about the ids that it was asked of
     */
    void onYes(String question, long[] about);
  }

  private static final String QUESTION = "question";
  private static final String TITLE = "title";
  private static final String MESSAGE = "message";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String ABOUT = "about";

  /** Whether what was typed is to be lost. */
  public static void discard(Activity asker, String question) {
    ask(asker, question, asker.getString(R.string.discard_title), R.string.discard_message, R.string.discard, R.string.keep_editing);
  }

  /** Whether these are to go for good; an app that does not ask (asks_before_deleting) has heard a yes. */
  public static void delete(Activity asker, String question, CharSequence title, long... about) {
    if (!isAsked(asker)) {
      ((Asker) asker).onYes(question, about);
      return;
    }
    ask(asker, question, title, R.string.delete_for_good, R.string.delete, R.string.cancel, about);
  }

  /** Whether something that goes for good is asked about; for apps that ask in a dialog of their own, too. */
  public static boolean isAsked(Context context) {
    return context.getResources().getBoolean(R.bool.asks_before_deleting);
  }

  /** @param yes the word of the button that goes on; {@code no} that of the one that does not */
  private static void ask(Activity asker, String question, CharSequence title, int message, int yes, int no, long... about) {
    Bundle arguments = new Bundle();
    arguments.putString(QUESTION, question);
    arguments.putCharSequence(TITLE, title);
    arguments.putInt(MESSAGE, message);
    arguments.putInt(YES, yes);
    arguments.putInt(NO, no);
    arguments.putLongArray(ABOUT, about);
    Question dialog = new Question();
    dialog.setArguments(arguments);
    dialog.show(asker.getFragmentManager(), question);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    Bundle arguments = getArguments();
    return new AlertDialog.Builder(getActivity())
        .setTitle(arguments.getCharSequence(TITLE))
        .setMessage(arguments.getInt(MESSAGE))
        .setNegativeButton(arguments.getInt(NO), null)
        .setPositiveButton(arguments.getInt(YES), (dialog, which) -> ((Asker) getActivity()).onYes(arguments.getString(QUESTION), arguments.getLongArray(ABOUT)))
        .create();
  }
}
