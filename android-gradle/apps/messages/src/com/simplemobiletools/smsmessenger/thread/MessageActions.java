package com.simplemobiletools.smsmessenger.thread;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.widget.Toast;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.activities.NewConversationActivity;
import com.simplemobiletools.smsmessenger.model.Message;
import com.simplemobiletools.smsmessenger.model.Messages;
import com.simplemobiletools.smsmessenger.model.People;
import com.simplemobiletools.smsmessenger.model.Times;
import com.simplemobiletools.smsmessenger.send.Outgoing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What can be done with one message: the list that a long press opens. */
public final class MessageActions {
  private MessageActions() {}

  public static void show(Activity activity, Message message) {
    List<String> words = new ArrayList<>();
    List<Runnable> acts = new ArrayList<>();
    words.add(activity.getString(R.string.copy));
    acts.add(() -> copy(activity, message));
    words.add(activity.getString(R.string.forward));
    acts.add(() -> activity.startActivity(NewConversationActivity.intent(activity, message.body)));
    if (!message.isReceived() && !message.isUnderway()) {
      words.add(activity.getString(R.string.resend));
      acts.add(() -> resend(activity, message));
    }
    words.add(activity.getString(R.string.details));
    acts.add(() -> details(activity, message));
    words.add(activity.getString(R.string.delete));
    acts.add(() -> confirmDelete(activity, message));
    new AlertDialog.Builder(activity).setItems(words.toArray(new String[0]), (dialog, which) -> acts.get(which).run()).show();
  }

  /** One that did not go goes in its own place; of one that did, a second goes. */
  public static void resend(Activity activity, Message message) {
    if (message.isFailed()) new Messages(activity).delete(message);
    Outgoing.send(activity, Collections.singletonList(message.address), message.body);
  }

  private static void copy(Activity activity, Message message) {
    activity.getSystemService(ClipboardManager.class).setPrimaryClip(ClipData.newPlainText(activity.getString(R.string.message), message.body));
    Toast.makeText(activity, R.string.copied, Toast.LENGTH_SHORT).show();
  }

  private static void details(Activity activity, Message message) {
    String name = new People(activity).name(message.address);
    String who = name.equals(message.address) ? name : name + " (" + message.address + ")";
    new AlertDialog.Builder(activity)
        .setTitle(R.string.details)
        .setMessage(activity.getString(message.isReceived() ? R.string.details_received : R.string.details_sent, who, Times.full(activity, message.date)))
        .setPositiveButton(R.string.ok, null)
        .show();
  }

  private static void confirmDelete(Activity activity, Message message) {
    new AlertDialog.Builder(activity)
        .setTitle(R.string.delete_message_title)
        .setMessage(R.string.delete_for_good)
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(R.string.delete, (dialog, which) -> new Messages(activity).delete(message))
        .show();
  }
}
