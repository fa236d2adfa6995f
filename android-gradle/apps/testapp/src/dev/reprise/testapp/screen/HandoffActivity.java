package dev.reprise.testapp.screen;

import android.content.ClipData;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.provider.DocumentsContract;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is done with other apps' help: sharing, picking a document, a folder, a contact, saving a document. With the extra `keep` a document that is
 * picked is taken for good; with `read` one of this address is read at once.
 */
public final class HandoffActivity extends Screen {
  private static final int OPEN = 1;
  private static final int CREATE = 2;
  private static final int TREE = 3;
  private static final int CONTACT = 4;

  private TextView result;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    result = label(R.id.handoff_result);
    button(R.id.handoff_share, R.string.handoff_share, this::share);
    button(R.id.handoff_view, R.string.handoff_view, () -> startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("reprise-test://shown"))));
    button(R.id.handoff_open, R.string.handoff_open, () -> ask(Intent.ACTION_OPEN_DOCUMENT, "text/plain", OPEN));
    button(R.id.handoff_create, R.string.handoff_create, () -> ask(Intent.ACTION_CREATE_DOCUMENT, "text/plain", CREATE));
    button(R.id.handoff_tree, R.string.handoff_tree, () -> startActivityForResult(new Intent(Intent.ACTION_OPEN_DOCUMENT_TREE), TREE));
    button(R.id.handoff_contact, R.string.handoff_contact,
        () -> startActivityForResult(new Intent(Intent.ACTION_PICK, ContactsContract.Contacts.CONTENT_URI), CONTACT));
    if (getIntent().hasExtra("read")) readAgain(Uri.parse(getIntent().getStringExtra("read")));
  }

  private void readAgain(Uri uri) {
    try {
      result.setText(getString(R.string.handoff_kept, getContentResolver().getPersistedUriPermissions().size(), read(uri)));
    } catch (IOException | SecurityException e) {
      result.setText(String.valueOf(e));
    }
  }

  private void share() {
    Intent text = new Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, getString(R.string.handoff_text));
    startActivity(Intent.createChooser(text, null));
  }

  private void ask(String action, String type, int request) {
    Intent intent = new Intent(action).addCategory(Intent.CATEGORY_OPENABLE).setType(type);
    startActivityForResult(intent.putExtra(Intent.EXTRA_TITLE, "made.txt").putExtra(Intent.EXTRA_ALLOW_MULTIPLE, false), request);
  }

  @Override
  protected void onActivityResult(int request, int code, Intent data) {
    if (code != RESULT_OK || data == null) {
      result.setText(R.string.handoff_cancelled);
      return;
    }
    try {
      result.setText(shown(request, data));
    } catch (IOException | SecurityException e) {
      result.setText(String.valueOf(e));
    }
  }

  private String shown(int request, Intent data) throws IOException {
    Uri uri = data.getData();
    if (request == OPEN && getIntent().hasExtra("keep")) getContentResolver().takePersistableUriPermission(uri, Intent.FLAG_GRANT_READ_URI_PERMISSION);
    if (request == OPEN) return read(uri);
    if (request == CONTACT) return name(uri);
    if (request == CREATE) {
      try (OutputStream out = getContentResolver().openOutputStream(uri)) {
        out.write(getString(R.string.handoff_text).getBytes(StandardCharsets.UTF_8));
      }
      return read(uri);
    }
    ClipData clip = data.getClipData();
    return clip == null ? inside(uri) : String.valueOf(clip.getItemCount());
  }

  private String read(Uri uri) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(getContentResolver().openInputStream(uri), StandardCharsets.UTF_8))) {
      return getString(R.string.handoff_read, reader.readLine());
    }
  }

  private String inside(Uri tree) {
    Uri children = DocumentsContract.buildChildDocumentsUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree));
    StringBuilder names = new StringBuilder();
    try (Cursor rows = getContentResolver().query(children, new String[] {DocumentsContract.Document.COLUMN_DISPLAY_NAME}, null, null, null)) {
      while (rows.moveToNext()) names.append(names.length() == 0 ? "" : ", ").append(rows.getString(0));
    }
    return getString(R.string.handoff_read, names);
  }

  private String name(Uri contact) {
    try (Cursor rows = getContentResolver().query(contact, new String[] {ContactsContract.Contacts.DISPLAY_NAME}, null, null, null)) {
      return getString(R.string.handoff_read, rows != null && rows.moveToFirst() ? rows.getString(0) : "");
    }
  }
}
