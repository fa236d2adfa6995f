package com.simplemobiletools.smsmessenger.activities;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.database.ContentObserver;
import android.os.Bundle;
import android.os.Handler;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageView;
import android.widget.ListView;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.list.ConversationAdapter;
import com.simplemobiletools.smsmessenger.list.DeleteConversation;
import com.simplemobiletools.smsmessenger.list.Search;
import com.simplemobiletools.smsmessenger.model.Conversation;
import com.simplemobiletools.smsmessenger.model.Messages;
import com.simplemobiletools.smsmessenger.model.People;
import com.simplemobiletools.smsmessenger.receive.MessageNotification;
import dev.reprise.kit.About;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.SearchBar;
import java.util.List;

/** The list of conversations. */
public final class MainActivity extends Activity {
  static final String[] PERMISSIONS = {
    Manifest.permission.READ_SMS, Manifest.permission.SEND_SMS, Manifest.permission.RECEIVE_SMS, Manifest.permission.READ_CONTACTS
  };


  private Messages messages;
  private ConversationAdapter adapter;
  private PermissionGate gate;
  private SearchBar search;
  /** Whether the menu offers to search. */
  private boolean menuOpen;

  private final ContentObserver observer = new ContentObserver(new Handler()) {
    @Override
    public void onChange(boolean selfChange) {
      if (gate.isOpen()) show();
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main_activity);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    messages = new Messages(this);
    adapter = new ConversationAdapter(this);
    search = new SearchBar(state, R.string.search_messages, this::showIfOpen);
    ListView list = findViewById(R.id.conversations);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> startActivity(ThreadActivity.intent(this, adapter.getItem(position).addresses)));
    list.setOnItemLongClickListener((parent, view, position, id) -> {
      offer(adapter.getItem(position));
      return true;
    });
    findViewById(R.id.new_conversation).setOnClickListener(view -> startActivity(new Intent(this, NewConversationActivity.class)));
    gate = new PermissionGate(this, state, PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::show);
  }

  @Override
  protected void onStart() {
    super.onStart();
    getContentResolver().registerContentObserver(Messages.ALL, true, observer);
  }

  @Override
  protected void onResume() {
    super.onResume();
    gate.onResume();
    if (menuOpen != gate.isOpen()) invalidateOptionsMenu(); // Not at every return: a menu that is made anew has lost its search.
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
    search.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    menuOpen = gate.isOpen();
    menu.findItem(R.id.search).setVisible(menuOpen);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.about) return super.onOptionsItemSelected(item);
    About.show(this);
    return true;
  }

  private void showIfOpen() {
    if (gate.isOpen()) show();
  }

  private void show() {
    String words = search.words();
    List<Conversation> all = messages.conversations(new People(this));
    boolean searching = !words.isEmpty();
    adapter.show(searching ? Search.in(all, messages.containing(words), words) : all);
    ((ImageView) findViewById(R.id.empty_icon)).setImageResource(searching ? R.drawable.ic_search : R.drawable.ic_message);
    ((TextView) findViewById(R.id.empty_title)).setText(searching ? getString(R.string.no_match, words) : getString(R.string.no_conversations));
    TextView hint = findViewById(R.id.empty_hint);
    hint.setText(R.string.no_conversations_hint);
    hint.setVisibility(searching ? View.GONE : View.VISIBLE);
  }

  private void offer(Conversation conversation) {
    String[] words = {getString(R.string.mark_read), getString(R.string.delete_conversation)};
    new AlertDialog.Builder(this)
        .setTitle(conversation.title)
        .setItems(words, (dialog, which) -> {
          if (which == 0) markRead(conversation);
          else DeleteConversation.ask(this, conversation.thread, conversation.title, this::show);
        })
        .show();
  }

  private void markRead(Conversation conversation) {
    messages.markRead(conversation.thread);
    MessageNotification.cancel(this, conversation.thread);
  }
}
