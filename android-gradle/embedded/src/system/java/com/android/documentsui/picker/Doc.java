package com.android.documentsui.picker;

import android.content.ContentResolver;
import android.database.Cursor;
import android.net.Uri;
import android.provider.DocumentsContract;
import android.provider.DocumentsContract.Document;
import java.util.ArrayList;
import java.util.List;

/** One document or folder, as its provider tells it. */
final class Doc {
  static final String AUTHORITY = "com.android.externalstorage.documents";
  static final String TOP = "primary:";

  final String id;
  final String name;
  final String type;
  final long size;

  private Doc(Cursor row) {
    id = row.getString(0);
    name = row.getString(1);
    type = row.getString(2);
    size = row.isNull(3) ? -1 : row.getLong(3);
  }

  boolean isFolder() {
    return Document.MIME_TYPE_DIR.equals(type);
  }

  Uri uri() {
    return DocumentsContract.buildDocumentUri(AUTHORITY, id);
  }

  static Doc of(ContentResolver resolver, String id) {
    return all(resolver, DocumentsContract.buildDocumentUri(AUTHORITY, id)).get(0);
  }

  /** Folders first, then files, each by name as the provider has them. */
  static List<Doc> inside(ContentResolver resolver, String folderId) {
    List<Doc> sorted = new ArrayList<>();
    List<Doc> files = new ArrayList<>();
    for (Doc doc : all(resolver, DocumentsContract.buildChildDocumentsUri(AUTHORITY, folderId))) (doc.isFolder() ? sorted : files).add(doc);
    sorted.addAll(files);
    return sorted;
  }

  private static List<Doc> all(ContentResolver resolver, Uri uri) {
    String[] columns = {Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_MIME_TYPE, Document.COLUMN_SIZE};
    List<Doc> docs = new ArrayList<>();
    try (Cursor rows = resolver.query(uri, columns, null, null, null)) {
      while (rows != null && rows.moveToNext()) docs.add(new Doc(rows));
    }
    return docs;
  }

  /** Whether a picker of these types shows it as something to pick. */
  boolean matches(List<String> types) {
    for (String wanted : types) {
      boolean any = wanted.equals("*/*") || wanted.endsWith("/*") && type.startsWith(wanted.substring(0, wanted.length() - 1));
      if (any || wanted.equals(type)) return true;
    }
    return false;
  }
}
