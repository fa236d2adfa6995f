package com.simplemobiletools.smsmessenger.activities;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.MenuItem;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.EditText;
import android.widget.ListView;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.compose.Recipients;
import com.simplemobiletools.smsmessenger.compose.Typed;
import com.simplemobiletools.smsmessenger.model.People;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.PersonAdapter;
import java.util.ArrayList;
import java.util.List;

/** Asks whom to write to: numbers that are typed, and contacts that are chosen. An intent that says it already goes on to the conversation. */
public final class NewConversationActivity extends Activity {
  private static final String CHOSEN = "chosen";

  private PersonAdapter adapter;
  private Recipients recipients;
  private PermissionGate gate;
  private ArrayList<String> restored;

  /** With a text for whoever is chosen. */
  public static Intent intent(Context context, String text) {
    return new Intent(context, NewConversationActivity.class).setAction(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    List<String> named = named();
    if (!named.isEmpty()) {
      startActivity(ThreadActivity.intent(this, named, text()));
      finish();
      return;
    }
    setContentView(R.layout.new_conversation);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    restored = state == null ? new ArrayList<>() : state.getStringArrayList(CHOSEN);
    adapter = new PersonAdapter(this);
    ListView list = findViewById(R.id.people);
    list.setAdapter(adapter);
    list.setOnItemClickListener((parent, view, position, id) -> choose(adapter.getItem(position).number));
    EditText field = field();
    field.addTextChangedListener(new Typed(words -> {
      adapter.find(words);
      say(0);
    }));
    field.setOnEditorActionListener((view, action, event) -> {
      if (action == EditorInfo.IME_ACTION_DONE || action == EditorInfo.IME_ACTION_NEXT) add();
      return true;
    });
    findViewById(R.id.add_recipient).setOnClickListener(view -> add());
    findViewById(R.id.confirm).setOnClickListener(view -> confirm());
    gate = new PermissionGate(this, state, MainActivity.PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::show);
  }

  @Override
  protected void onResume() {
    super.onResume();
    if (gate != null) gate.onResume();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    if (gate == null) return;
    gate.onSaveInstanceState(state);
    state.putStringArrayList(CHOSEN, recipients == null ? restored : recipients.chosen());
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private void show() {
    ArrayList<String> chosen = recipients == null ? restored : recipients.chosen();
    recipients = new Recipients(findViewById(R.id.chips), new People(this));
    for (String number : chosen) recipients.add(number);
    adapter.load();
    adapter.find(typed());
  }

  private void choose(String number) {
    recipients.add(number);
    field().setText("");
  }

  /** What is typed becomes one of those who are written to; false, with the reason on the screen, when it is no number. */
  private boolean add() {
    if (typed().isEmpty()) return true;
    if (!People.isNumber(typed())) {
      say(R.string.bad_number);
      return false;
    }
    choose(typed());
    return true;
  }

  private void confirm() {
    if (!add()) return;
    if (recipients.chosen().isEmpty()) {
      say(R.string.no_recipient);
      return;
    }
    startActivity(ThreadActivity.intent(this, recipients.chosen(), text()));
    finish();
  }

  private void say(int problem) {
    TextView error = findViewById(R.id.error);
    error.setVisibility(problem == 0 ? View.GONE : View.VISIBLE);
    if (problem != 0) error.setText(problem);
  }

  private String typed() {
    return field().getText().toString().trim();
  }

  private EditText field() {
    return findViewById(R.id.recipient);
  }

  /** Whom the intent's address names: "sms:5550100,5550101?body=..." */
  private List<String> named() {
    List<String> named = new ArrayList<>();
    Uri uri = getIntent().getData();
    if (uri == null) return named;
    for (String number : address(uri).split("[,;]")) if (!number.trim().isEmpty()) named.add(number.trim());
    return named;
  }

  private static String address(Uri uri) {
    String whole = uri.getSchemeSpecificPart();
    int query = whole.indexOf('?');
    return (query < 0 ? whole : whole.substring(0, query)).replaceFirst("^//", "");
  }

  /** What the intent says that is to be written; empty for nothing. */
  private String text() {
    Intent intent = getIntent();
    for (String extra : new String[] {"sms_body", Intent.EXTRA_TEXT}) {
      CharSequence text = intent.getCharSequenceExtra(extra);
      if (text != null) return text.toString();
    }
    Uri uri = intent.getData();
    String query = uri == null ? null : uri.getEncodedSchemeSpecificPart();
    int start = query == null ? -1 : query.indexOf('?');
    if (start < 0) return "";
    String body = Uri.parse("sms://x" + query.substring(start)).getQueryParameter("body");
    return body == null ? "" : body;
  }
}
