package com.simplemobiletools.smsmessenger.activities;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.database.ContentObserver;
import android.net.Uri;
import android.os.Bundle;
import android.os.Handler;
import android.provider.ContactsContract;
import android.provider.ContactsContract.Contacts;
import android.text.TextUtils;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.EditText;
import android.widget.ListView;
import android.widget.TextView;
import android.widget.Toast;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.list.DeleteConversation;
import com.simplemobiletools.smsmessenger.model.Message;
import com.simplemobiletools.smsmessenger.model.Messages;
import com.simplemobiletools.smsmessenger.model.People;
import com.simplemobiletools.smsmessenger.receive.MessageNotification;
import com.simplemobiletools.smsmessenger.send.Outgoing;
import com.simplemobiletools.smsmessenger.thread.MessageActions;
import com.simplemobiletools.smsmessenger.thread.MessageAdapter;
import dev.reprise.kit.PermissionGate;
import java.util.ArrayList;
import java.util.List;

/** One conversation, by who takes part in it: its bubbles, and the field for the next message. What is typed and not sent is kept as a draft. */
public final class ThreadActivity extends Activity {
  private static final String ADDRESSES = "addresses";
  private static final String TEXT = "text";

  /** The conversation before the person's eyes; 0 for none. */
  private static long inFront;

  private Messages messages;
  private MessageAdapter adapter;
  private PermissionGate gate;
  private List<String> addresses;
  private People people;
  /** 0 until messages may be read. */
  private long thread;
  private boolean resumed;
  private boolean deleted;

  private final ContentObserver observer = new ContentObserver(new Handler()) {
    @Override
    public void onChange(boolean selfChange) {
      if (gate.isOpen()) show();
    }
  };

  public static Intent intent(Context context, List<String> addresses) {
    return new Intent(context, ThreadActivity.class).putStringArrayListExtra(ADDRESSES, new ArrayList<>(addresses));
  }

  /** With a text to begin with, in the place of a draft; an empty one leaves that. */
  static Intent intent(Context context, List<String> addresses, String text) {
    return intent(context, addresses).putExtra(TEXT, text);
  }

  /** Whether the person looks at this conversation now. */
  public static boolean isInFront(long thread) {
    return thread != 0 && thread == inFront;
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.thread_activity);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    messages = new Messages(this);
    addresses = getIntent().getStringArrayListExtra(ADDRESSES);
    adapter = new MessageAdapter(this);
    ListView list = findViewById(R.id.messages);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.thread_empty));
    list.setOnItemClickListener((parent, view, position, id) -> tapped(adapter.getItem(position)));
    list.setOnItemLongClickListener((parent, view, position, id) -> {
      MessageActions.show(this, adapter.getItem(position));
      return true;
    });
    findViewById(R.id.send).setOnClickListener(view -> send());
    if (state == null && !TextUtils.isEmpty(getIntent().getStringExtra(TEXT))) write(getIntent().getStringExtra(TEXT));
    gate = new PermissionGate(this, state, MainActivity.PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::open);
  }

  @Override
  protected void onStart() {
    super.onStart();
    getContentResolver().registerContentObserver(Messages.ALL, true, observer);
  }

  @Override
  protected void onResume() {
    super.onResume();
    resumed = true;
    gate.onResume();
    invalidateOptionsMenu();
  }

  @Override
  protected void onPause() {
    resumed = false;
    inFront = 0;
    if (gate.isOpen() && !deleted) messages.keepDraft(messages.thread(addresses), addresses, text());
    super.onPause();
  }

  @Override
  protected void onStop() {
    getContentResolver().unregisterContentObserver(observer);
    super.onStop();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    if (!gate.isOpen()) return false;
    getMenuInflater().inflate(R.menu.thread, menu);
    boolean single = addresses.size() == 1;
    menu.findItem(R.id.call).setVisible(single);
    menu.findItem(R.id.add_contact).setVisible(single && people != null && !people.knows(addresses.get(0)));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.call) start(new Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", addresses.get(0), null)), R.string.no_dialer);
    else if (chosen == R.id.add_contact) start(new Intent(Intent.ACTION_INSERT, Contacts.CONTENT_URI).putExtra(ContactsContract.Intents.Insert.PHONE, addresses.get(0)), R.string.no_contacts_app);
    else if (chosen == R.id.delete_conversation) DeleteConversation.ask(this, thread, people.names(addresses), this::close);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  private void close() {
    deleted = true;
    finish();
  }

  private void start(Intent intent, int nobody) {
    try {
      startActivity(intent);
    } catch (ActivityNotFoundException e) {
      Toast.makeText(this, nobody, Toast.LENGTH_SHORT).show();
    }
  }

  /** At every return: the contacts may have changed, and so may the conversation. */
  private void open() {
    boolean first = thread == 0;
    people = new People(this);
    thread = messages.thread(addresses);
    ((TextView) findViewById(R.id.thread_title)).setText(people.names(addresses));
    TextView number = findViewById(R.id.thread_number);
    number.setText(addresses.get(0));
    number.setVisibility(addresses.size() == 1 && people.knows(addresses.get(0)) ? TextView.VISIBLE : TextView.GONE);
    if (first && text().isEmpty()) write(messages.draft(thread));
    show();
  }

  private void show() {
    if (thread == 0) return;
    adapter.show(messages.of(thread), people, addresses.size() > 1);
    if (!resumed) return;
    inFront = thread;
    messages.markRead(thread);
    MessageNotification.cancel(this, thread);
  }

  private void tapped(Message message) {
    if (!message.isFailed()) return;
    new AlertDialog.Builder(this)
        .setTitle(R.string.failed_title)
        .setMessage(R.string.failed_message)
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(R.string.resend, (dialog, which) -> MessageActions.resend(this, message))
        .show();
  }

  private void send() {
    if (text().trim().isEmpty()) {
      Toast.makeText(this, R.string.nothing_to_send, Toast.LENGTH_SHORT).show();
      return;
    }
    Outgoing.send(this, addresses, text());
    write("");
    thread = messages.thread(addresses);
    messages.keepDraft(thread, addresses, "");
    show();
  }

  private String text() {
    return field().getText().toString();
  }

  private void write(String text) {
    field().setText(text);
    field().setSelection(text.length());
  }

  private EditText field() {
    return findViewById(R.id.message);
  }
}
