package com.google.android.dialer.extensions;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageView;
import android.widget.ListView;
import android.widget.TextView;
import android.widget.Toast;
import com.google.android.dialer.R;
import com.google.android.dialer.keypad.Keypad;
import dev.reprise.kit.About;
import dev.reprise.kit.PersonAdapter;
import dev.reprise.kit.PhoneBook;
import dev.reprise.kit.SearchBar;

/** Keypad and contacts. No call is made: the phone has no telephone network, and says so. */
public final class GoogleDialtactsActivity extends Activity {
  private static final String NUMBER = "number";

  private PersonAdapter adapter;
  private Keypad keypad;
  private SearchBar search;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.dialer);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    adapter = new PersonAdapter(this);
    ListView list = findViewById(R.id.people);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> keypad.write(adapter.getItem(position).number));
    keypad = new Keypad(findViewById(android.R.id.content), number -> show());
    findViewById(R.id.dial).setOnClickListener(view -> dial());
    findViewById(R.id.allow_contacts).setOnClickListener(view -> requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 0));
    search = new SearchBar(state, R.string.search_contacts, this::show);
    if (state == null) take(getIntent());
    else keypad.write(state.getString(NUMBER, ""));
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    take(intent);
  }

  @Override
  protected void onResume() {
    super.onResume();
    adapter.load();
    show();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(NUMBER, keypad.number());
    search.onSaveInstanceState(state);
  }

  /** The number that an app wants called stands there, and waits for the person. */
  private void take(Intent intent) {
    Uri uri = intent.getData();
    if (uri != null && "tel".equals(uri.getScheme())) keypad.write(uri.getSchemeSpecificPart());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.dialer, menu);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.about) return super.onOptionsItemSelected(item);
    About.show(this);
    return true;
  }

  /** Who matches what is searched for, or else the number that is typed. */
  private void show() {
    String words = search.words().isEmpty() ? keypad.number() : search.words();
    adapter.find(words);
    boolean allowed = PhoneBook.mayBeRead(this);
    findViewById(R.id.allow_contacts).setVisibility(allowed ? View.GONE : View.VISIBLE);
    ((ImageView) findViewById(R.id.empty_icon)).setImageResource(R.drawable.ic_call);
    ((TextView) findViewById(R.id.empty_title)).setText(allowed && !words.isEmpty() ? getString(R.string.no_match, words) : getString(R.string.no_recent_calls));
    ((TextView) findViewById(R.id.empty_hint)).setText(allowed ? R.string.type_a_number : R.string.contacts_reason);
  }

  private void dial() {
    String number = keypad.number();
    if (number.isEmpty()) {
      Toast.makeText(this, R.string.no_number, Toast.LENGTH_SHORT).show();
      return;
    }
    new AlertDialog.Builder(this).setTitle(R.string.no_network).setMessage(getString(R.string.not_called, number)).setPositiveButton(R.string.ok, null).show();
  }
}
