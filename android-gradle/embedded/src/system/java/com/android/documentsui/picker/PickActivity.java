package com.android.documentsui.picker;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.DocumentsContract;
import android.view.View;
import android.widget.AbsListView;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ListView;
import android.widget.TextView;
import android.widget.Toast;
import com.android.documentsui.R;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Lets the person pick a document, several, a folder, or a place and name for a new document, and hands the asker the right to it. */
public final class PickActivity extends Activity {
  private static final String FOLDER = "folder";

  private String folder = Doc.TOP;
  private ListView list;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.picker);
    if (state != null) folder = state.getString(FOLDER, Doc.TOP);
    list = findViewById(R.id.dir_list);
    list.setEmptyView(findViewById(R.id.message));
    list.setOnItemClickListener((parent, view, position, id) -> press((Doc) list.getItemAtPosition(position)));
    findViewById(R.id.up).setOnClickListener(view -> onBackPressed());
    findViewById(R.id.action_menu_select).setOnClickListener(view -> answer(checked()));
    if (isFor(Intent.ACTION_CREATE_DOCUMENT) || isFor(Intent.ACTION_OPEN_DOCUMENT_TREE)) showBar();
    show();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(FOLDER, folder);
  }

  @Override
  public void onBackPressed() {
    int last = folder.lastIndexOf('/');
    if (folder.equals(Doc.TOP)) {
      setResult(RESULT_CANCELED);
      finish();
      return;
    }
    folder = last < 0 ? Doc.TOP : folder.substring(0, last);
    show();
  }

  private boolean isFor(String action) {
    return action.equals(getIntent().getAction());
  }

  private void show() {
    ((TextView) findViewById(R.id.breadcrumb_text)).setText(Doc.of(getContentResolver(), folder).name);
    list.setChoiceMode(getIntent().getBooleanExtra(Intent.EXTRA_ALLOW_MULTIPLE, false) ? AbsListView.CHOICE_MODE_MULTIPLE : AbsListView.CHOICE_MODE_NONE);
    list.setAdapter(new DocList(this, Doc.inside(getContentResolver(), folder), types()));
    findViewById(R.id.action_menu_select).setVisibility(View.GONE);
  }

  /** What may be picked; nothing but folders where a folder or a new document is asked for. */
  private List<String> types() {
    if (isFor(Intent.ACTION_OPEN_DOCUMENT_TREE) || isFor(Intent.ACTION_CREATE_DOCUMENT)) return Collections.emptyList();
    String[] several = getIntent().getStringArrayExtra(Intent.EXTRA_MIME_TYPES);
    if (several != null) return Arrays.asList(several);
    return Collections.singletonList(getIntent().getType() == null ? "*/*" : getIntent().getType());
  }

  private void press(Doc doc) {
    if (doc.isFolder()) {
      folder = doc.id;
      show();
    } else if (list.getChoiceMode() == AbsListView.CHOICE_MODE_MULTIPLE) {
      findViewById(R.id.action_menu_select).setVisibility(list.getCheckedItemCount() > 0 ? View.VISIBLE : View.GONE);
    } else {
      answer(Collections.singletonList(doc.uri()));
    }
  }

  private List<Uri> checked() {
    List<Uri> uris = new ArrayList<>();
    for (int i = 0; i < list.getCount(); i++) if (list.isItemChecked(i)) uris.add(((Doc) list.getItemAtPosition(i)).uri());
    return uris;
  }

  private void showBar() {
    findViewById(R.id.container_save).setVisibility(View.VISIBLE);
    EditText name = findViewById(android.R.id.title);
    Button done = findViewById(android.R.id.button1);
    if (isFor(Intent.ACTION_OPEN_DOCUMENT_TREE)) {
      name.setVisibility(View.GONE);
      done.setText(R.string.use_folder);
      done.setOnClickListener(view -> askForFolder());
    } else {
      name.setText(getIntent().getStringExtra(Intent.EXTRA_TITLE));
      done.setText(R.string.save);
      done.setOnClickListener(view -> create(name.getText().toString().trim()));
    }
  }

  private void create(String name) {
    if (name.isEmpty()) return;
    String type = getIntent().getType() == null ? "application/octet-stream" : getIntent().getType();
    try {
      answer(Collections.singletonList(DocumentsContract.createDocument(getContentResolver(), DocumentsContract.buildDocumentUri(Doc.AUTHORITY, folder), type, name)));
    } catch (FileNotFoundException e) {
      Toast.makeText(this, R.string.failed, Toast.LENGTH_SHORT).show();
    }
  }

  private void askForFolder() {
    CharSequence app = asker();
    String name = Doc.of(getContentResolver(), folder).name;
    new AlertDialog.Builder(this)
        .setTitle(getString(R.string.allow_title, app, name))
        .setMessage(getString(R.string.allow_message, app, name))
        .setPositiveButton(R.string.allow, (dialog, which) -> answer(Collections.singletonList(DocumentsContract.buildTreeDocumentUri(Doc.AUTHORITY, folder))))
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  private CharSequence asker() {
    PackageManager packages = getPackageManager();
    String asker = getCallingPackage();
    try {
      return asker == null ? getString(R.string.app_name) : packages.getApplicationLabel(packages.getApplicationInfo(asker, 0));
    } catch (PackageManager.NameNotFoundException e) {
      return asker;
    }
  }

  private void answer(List<Uri> uris) {
    Intent result = new Intent();
    if (uris.size() == 1) result.setData(uris.get(0));
    if (uris.size() > 1 || getIntent().getBooleanExtra(Intent.EXTRA_ALLOW_MULTIPLE, false)) {
      ClipData clip = new ClipData(null, new String[] {"*/*"}, new ClipData.Item(uris.get(0)));
      for (Uri uri : uris.subList(1, uris.size())) clip.addItem(new ClipData.Item(uri));
      result.setClipData(clip);
    }
    int flags = Intent.FLAG_GRANT_READ_URI_PERMISSION;
    if (!isFor(Intent.ACTION_GET_CONTENT)) flags |= Intent.FLAG_GRANT_WRITE_URI_PERMISSION | Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION;
    if (isFor(Intent.ACTION_OPEN_DOCUMENT_TREE)) flags |= Intent.FLAG_GRANT_PREFIX_URI_PERMISSION;
    setResult(RESULT_OK, result.addFlags(flags));
    finish();
  }
}
