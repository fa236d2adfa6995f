package com.android.contacts.activities;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ContentUris;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import android.widget.Toast;
import com.android.contacts.editor.ContactForm;
import com.android.contacts.editor.Prefill;
import com.android.contacts.editor.SaveControl;
import com.android.contacts.model.Contact;
import com.android.contacts.model.ContactStore;
import com.android.contacts.model.Destination;
import com.android.contacts.model.StoredContact;
import com.google.android.contacts.R;
import dev.reprise.kit.PermissionGate;

/**
 * The form of a new contact (ACTION_INSERT, with what the extras say filled in; DESTINATION names where it is kept, the phone when it does not) or
 * of one that exists (ACTION_EDIT, named by the data).
 */
public final class ContactEditorActivity extends Activity {
  static final String DESTINATION = "destination";

  private ContactStore store;
  private PermissionGate gate;
  private ContactForm form;
  private SaveControl saveControl;
  /** Of the edited contact; null for a new one. */
  private Long id;
  /** What the form held when it opened; null until it has been filled. */
  private Contact original;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.contact_editor);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    getActionBar().setHomeActionContentDescription(R.string.close);
    store = new ContactStore(getContentResolver());
    form = new ContactForm(this);
    saveControl = new SaveControl(this, this::save);
    id = Intent.ACTION_EDIT.equals(getIntent().getAction()) ? Long.valueOf(ContentUris.parseId(getIntent().getData())) : null;
    ((TextView) findViewById(R.id.editor_title)).setText(id == null ? R.string.create_contact : R.string.edit_contact);
    gate = new PermissionGate(this, state, PeopleActivity.PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::fill);
    if (state == null || !gate.isOpen()) return;
    if (showOriginal()) form.restore(state);
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
    form.save(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    saveControl.onCreateOptionsMenu(menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() == android.R.id.home) onBackPressed();
    else if (!saveControl.onOptionsItemSelected(item)) return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onBackPressed() {
    if (original == null || form.read().equals(original)) finish();
    else confirmDiscard();
  }

  private void fill() {
    if (original != null || !showOriginal()) return;
    if (id == null) form.show(Prefill.of(getIntent()));
  }

  /** False, and the activity ends, when the contact to edit has gone. */
  private boolean showOriginal() {
    StoredContact stored = id == null ? null : store.load(id);
    if (id != null && stored == null) {
      endAsGone();
      return false;
    }
    form.show(stored == null ? Contact.EMPTY : stored.contact);
    original = form.read();
    return true;
  }

  private void endAsGone() {
    Toast.makeText(this, R.string.contact_gone, Toast.LENGTH_SHORT).show();
    finish();
  }

  private void save() {
    boolean isNew = id == null;
    if (original == null || !form.validate()) return;
    Contact contact = form.read();
    if (isNew) id = store.insert(contact, Destination.named(getIntent().getStringExtra(DESTINATION)));
    if (isNew ? id == null : !store.update(id, original, contact)) {
      endAsGone();
      return;
    }
    Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
    Uri uri = ContentUris.withAppendedId(Contacts.CONTENT_URI, id);
    setResult(RESULT_OK, new Intent().setData(uri));
    finish();
    if (isNew) startActivity(new Intent(Intent.ACTION_VIEW, uri, this, ContactDetailsActivity.class));
  }

  private void confirmDiscard() {
    new AlertDialog.Builder(this)
        .setTitle(R.string.discard_title)
        .setMessage(R.string.discard_message)
        .setNegativeButton(R.string.keep_editing, null)
        .setPositiveButton(R.string.discard, (dialog, which) -> finish())
        .show();
  }
}
