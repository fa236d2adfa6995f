package com.android.contacts.activities;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ActivityNotFoundException;
import android.content.ContentUris;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import android.widget.Toast;
import com.android.contacts.list.Avatar;
import com.android.contacts.model.ContactStore;
import com.android.contacts.model.Entry;
import com.android.contacts.model.StoredContact;
import com.google.android.contacts.R;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.Question;

/** One contact: what is known of it, and what can be done with it. The intent's data names it. */
public final class ContactDetailsActivity extends Activity {
  private ContactStore store;
  private PermissionGate gate;
  private long id;
  /** Null until it has been read. */
  private StoredContact shown;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.contact_details);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    store = new ContactStore(getContentResolver());
    id = ContentUris.parseId(getIntent().getData());
    gate = new PermissionGate(this, state, PeopleActivity.PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::showContact);
  }

  @Override
  protected void onResume() {
    super.onResume();
    gate.onResume();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    if (shown == null) return false;
    getMenuInflater().inflate(R.menu.details, menu);
    MenuItem favourite = menu.findItem(R.id.toggle_favourite);
    favourite.setIcon(shown.starred ? R.drawable.ic_star_filled : R.drawable.ic_star);
    favourite.setTitle(shown.starred ? R.string.remove_favourite : R.string.add_favourite);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.toggle_favourite) toggleFavourite();
    else if (chosen == R.id.edit) startActivity(new Intent(Intent.ACTION_EDIT, getIntent().getData(), this, ContactEditorActivity.class));
    else if (chosen == R.id.delete) confirmDelete();
    else return super.onOptionsItemSelected(item);
    return true;
  }

  private void showContact() {
    shown = store.load(id);
    if (shown == null) {
      Toast.makeText(this, R.string.contact_gone, Toast.LENGTH_SHORT).show();
      finish();
      return;
    }
    ((ImageView) findViewById(R.id.avatar)).setImageDrawable(new Avatar(this, shown.displayName));
    ((TextView) findViewById(R.id.display_name)).setText(name());
    TextView company = findViewById(R.id.company);
    company.setText(shown.contact.company);
    company.setVisibility(shown.contact.company.isEmpty() || shown.contact.company.equals(shown.displayName) ? View.GONE : View.VISIBLE);
    ViewGroup entries = findViewById(R.id.entries);
    entries.removeAllViews();
    for (Entry phone : shown.contact.phones) {
      addEntry(entries, phone, R.drawable.ic_phone, Intent.ACTION_DIAL, "tel", R.string.no_dialer);
    }
    for (Entry email : shown.contact.emails) {
      addEntry(entries, email, R.drawable.ic_mail, Intent.ACTION_SENDTO, "mailto", R.string.no_mail);
    }
    findViewById(R.id.info_title).setVisibility(entries.getChildCount() == 0 ? View.GONE : View.VISIBLE);
    invalidateOptionsMenu();
  }

  private void addEntry(ViewGroup entries, Entry entry, int icon, String action, String scheme, int nobody) {
    View row = LayoutInflater.from(this).inflate(R.layout.contact_entry, entries, false);
    ((ImageView) row.findViewById(R.id.kind)).setImageResource(icon);
    ((TextView) row.findViewById(R.id.value)).setText(entry.value);
    ((TextView) row.findViewWithTag("label")).setText(entry.label.word);
    row.setOnClickListener(view -> {
      try {
        startActivity(new Intent(action, Uri.fromParts(scheme, entry.value, null)));
      } catch (ActivityNotFoundException e) {
        Toast.makeText(this, nobody, Toast.LENGTH_SHORT).show();
      }
    });
    entries.addView(row);
  }

  private String name() {
    return shown.displayName.isEmpty() ? getString(R.string.no_name) : shown.displayName;
  }

  private void toggleFavourite() {
    store.setStarred(id, !shown.starred);
    showContact();
  }

  private void confirmDelete() {
    if (!Question.isAsked(this)) {
      delete();
      return;
    }
    new AlertDialog.Builder(this)
        .setTitle(R.string.delete_title)
        .setMessage(getString(R.string.delete_message, name()))
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(R.string.delete, (dialog, which) -> delete())
        .show();
  }

  private void delete() {
    store.delete(id);
    Toast.makeText(this, R.string.deleted, Toast.LENGTH_SHORT).show();
    finish();
  }
}
