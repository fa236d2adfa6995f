package com.android.contacts.activities;

import android.Manifest;
import android.app.Activity;
import android.content.ContentUris;
import android.content.Intent;
import android.database.ContentObserver;
import android.net.Uri;
import android.os.Bundle;
import android.os.Handler;
import android.provider.ContactsContract;
import android.provider.ContactsContract.Contacts;
import android.view.LayoutInflater;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageView;
import android.widget.ListView;
import android.widget.TextView;
import com.android.contacts.editor.FormOpening;
import com.android.contacts.list.ContactAdapter;
import com.android.contacts.model.ContactStore;
import com.android.contacts.model.Destination;
import com.google.android.contacts.R;
import dev.reprise.kit.About;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.SearchBar;

/** The list of all contacts. */
public final class PeopleActivity extends Activity {
  static final String[] PERMISSIONS = {Manifest.permission.READ_CONTACTS, Manifest.permission.WRITE_CONTACTS};

  private ContactStore store;
  private ContactAdapter adapter;
  private PermissionGate gate;
  private TextView count;
  private SearchBar search;
  /** Whether the menu offers to search. */
  private boolean menuOpen;

  private final ContentObserver observer = new ContentObserver(new Handler()) {
    @Override
    public void onChange(boolean selfChange) {
      if (gate.isOpen()) showContacts();
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.people_activity);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    store = new ContactStore(getContentResolver());
    adapter = new ContactAdapter(this);
    search = new SearchBar(state, R.string.search_contacts, this::search);
    adapter.setSearch(search.words());
    ListView list = findViewById(R.id.contacts);
    count = (TextView) LayoutInflater.from(this).inflate(R.layout.contact_count, list, false);
    list.addHeaderView(count, null, false);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> open(id));
    findViewById(R.id.add).setVisibility(isPicking() ? View.GONE : View.VISIBLE);
    findViewById(R.id.add).setOnClickListener(view -> FormOpening.open(this, this::create));
    gate = new PermissionGate(this, state, PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::showContacts);
  }

  @Override
  protected void onStart() {
    super.onStart();
    getContentResolver().registerContentObserver(ContactsContract.AUTHORITY_URI, true, observer);
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
    getMenuInflater().inflate(R.menu.people, menu);
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

  private void search() {
    adapter.setSearch(search.words());
    showCount();
  }

  private void showContacts() {
    adapter.setContacts(store.list());
    showCount();
  }

  private void showCount() {
    int contacts = adapter.getCount();
    count.setText(getResources().getQuantityString(R.plurals.contact_count, contacts, contacts));
    boolean searching = !search.words().isEmpty();
    ((ImageView) findViewById(R.id.empty_icon)).setImageResource(searching ? R.drawable.ic_search : R.drawable.ic_people);
    ((TextView) findViewById(R.id.empty_title)).setText(searching ? getString(R.string.no_match, search.words()) : getString(R.string.no_contacts));
    TextView hint = findViewById(R.id.empty_hint);
    hint.setText(R.string.no_contacts_hint);
    hint.setVisibility(searching ? View.GONE : View.VISIBLE);
  }

  /** Shown, or handed to the app that asked for one, with the right to read it. */
  private void open(long id) {
    if (isPicking()) {
      Uri picked = ContentUris.withAppendedId(Contacts.CONTENT_URI, id);
      setResult(RESULT_OK, new Intent().setData(picked).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION));
      finish();
      return;
    }
    startActivity(new Intent(Intent.ACTION_VIEW, ContentUris.withAppendedId(Contacts.CONTENT_URI, id), this, ContactDetailsActivity.class));
  }

  private boolean isPicking() {
    return Intent.ACTION_PICK.equals(getIntent().getAction());
  }

  private void create(Destination destination) {
    startActivity(new Intent(Intent.ACTION_INSERT, Contacts.CONTENT_URI, this, ContactEditorActivity.class)
        .putExtra(ContactEditorActivity.DESTINATION, destination.name()));
  }
}
