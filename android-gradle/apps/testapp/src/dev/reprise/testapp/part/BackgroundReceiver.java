package dev.reprise.testapp.part;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.res.Configuration;
import android.os.Handler;
import android.view.inputmethod.InputMethodManager;
import android.widget.EditText;
import dev.reprise.testapp.R;
import java.util.Locale;

/**
 * Does without a screen what its extras say: `notify` posts an important notification of this title, which alerts once when there is `once`,
 * `language` sets the device's, `channel` makes one, of `importance`, `keyboard` asks for the keyboard. Answers with its channels, and with code 1
 * where it got the keyboard; with `later` a moment after it was called, with `never` not at all.
 */
public final class BackgroundReceiver extends BroadcastReceiver {
  private static final String CHANNEL = "background";

  @Override
  public void onReceive(Context context, Intent intent) {
    if (intent.hasExtra("notify")) post(context, intent.getStringExtra("notify"), intent.hasExtra("once"));
    if (intent.hasExtra("language")) speak(intent.getStringExtra("language"));
    if (intent.hasExtra("channel")) makeChannel(context, intent.getStringExtra("channel"), intent.getIntExtra("importance", NotificationManager.IMPORTANCE_DEFAULT));
    boolean keyboard = intent.hasExtra("keyboard") && context.getSystemService(InputMethodManager.class).showSoftInput(new EditText(context), 0);
    if (intent.hasExtra("never")) goAsync();
    else if (intent.hasExtra("later")) answerLater(goAsync(), channels(context));
    else if (isOrderedBroadcast()) setResult(keyboard ? 1 : 0, channels(context), null);
  }

  private static void answerLater(PendingResult pending, String answer) {
    new Handler().post(() -> {
      pending.setResultData(answer);
      pending.finish();
    });
  }

  private static void post(Context context, String title, boolean once) {
    makeChannel(context, CHANNEL, NotificationManager.IMPORTANCE_HIGH);
    context.getSystemService(NotificationManager.class).notify(3, new Notification.Builder(context, CHANNEL).setSmallIcon(R.drawable.ic_check).setContentTitle(title).setOnlyAlertOnce(once).build());
  }

  private static void makeChannel(Context context, String id, int importance) {
    context.getSystemService(NotificationManager.class).createNotificationChannel(new NotificationChannel(id, context.getString(R.string.notify_channel), importance));
  }

  /** Each with its importance, "id=3". */
  private static String channels(Context context) {
    StringBuilder all = new StringBuilder();
    for (NotificationChannel channel : context.getSystemService(NotificationManager.class).getNotificationChannels()) {
      all.append(channel.getId()).append('=').append(channel.getImportance()).append(' ');
    }
    return all.toString().trim();
  }

  /** As apps do that change the language of a whole phone: by an interface that is not public. */
  private static void speak(String language) {
    try {
      Object service = Class.forName("android.app.ActivityManager").getMethod("getService").invoke(null);
      Class<?> type = Class.forName("android.app.IActivityManager");
      Configuration configuration = (Configuration) type.getMethod("getConfiguration").invoke(service);
      configuration.setLocale(Locale.forLanguageTag(language));
      type.getMethod("updatePersistentConfiguration", Configuration.class).invoke(service, configuration);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This phone does not let an app set its language.", e);
    }
  }
}
