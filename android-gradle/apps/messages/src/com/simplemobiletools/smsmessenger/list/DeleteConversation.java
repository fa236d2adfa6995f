package com.simplemobiletools.smsmessenger.list;

import android.app.Activity;
import android.app.AlertDialog;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.model.Messages;
import com.simplemobiletools.smsmessenger.receive.MessageNotification;
import dev.reprise.kit.Question;

/** Asks before a conversation goes for good. */
public final class DeleteConversation {
  private DeleteConversation() {}

  public static void ask(Activity activity, long thread, String title, Runnable onDeleted) {
    if (!Question.isAsked(activity)) {
      delete(activity, thread, onDeleted);
      return;
    }
    new AlertDialog.Builder(activity)
        .setTitle(R.string.delete_conversation_title)
        .setMessage(activity.getString(R.string.delete_conversation_message, title))
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(R.string.delete, (dialog, which) -> delete(activity, thread, onDeleted))
        .show();
  }

  private static void delete(Activity activity, long thread, Runnable onDeleted) {
    new Messages(activity).deleteConversation(thread);
    MessageNotification.cancel(activity, thread);
    onDeleted.run();
  }
}
