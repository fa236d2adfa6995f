package com.android.externalstorage;

import android.database.Cursor;
import android.database.MatrixCursor;
import android.os.Build;
import android.os.CancellationSignal;
import android.os.Environment;
import android.os.FileUtils;
import android.os.ParcelFileDescriptor;
import android.provider.DocumentsContract.Document;
import android.provider.DocumentsContract.Root;
import android.provider.DocumentsProvider;
import android.webkit.MimeTypeMap;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;

/** The shared storage as documents; an id is "primary:" and the path below it, as AOSP's provider of this name has them. */
public final class ExternalStorageProvider extends DocumentsProvider {
  private static final String ROOT = "primary";
  private static final String[] ROOT_COLUMNS = {Root.COLUMN_ROOT_ID, Root.COLUMN_FLAGS, Root.COLUMN_TITLE, Root.COLUMN_DOCUMENT_ID};
  private static final String[] COLUMNS = {
    Document.COLUMN_DOCUMENT_ID, Document.COLUMN_MIME_TYPE, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_LAST_MODIFIED, Document.COLUMN_FLAGS, Document.COLUMN_SIZE
  };

  @Override
  public boolean onCreate() {
    return true;
  }

  @Override
  public Cursor queryRoots(String[] projection) {
    MatrixCursor roots = new MatrixCursor(projection == null ? ROOT_COLUMNS : projection);
    roots.newRow()
        .add(Root.COLUMN_ROOT_ID, ROOT)
        .add(Root.COLUMN_FLAGS, Root.FLAG_LOCAL_ONLY | Root.FLAG_SUPPORTS_CREATE | Root.FLAG_SUPPORTS_IS_CHILD)
        .add(Root.COLUMN_TITLE, Build.MODEL)
        .add(Root.COLUMN_DOCUMENT_ID, ROOT + ":");
    return roots;
  }

  @Override
  public Cursor queryDocument(String id, String[] projection) throws FileNotFoundException {
    MatrixCursor rows = new MatrixCursor(projection == null ? COLUMNS : projection);
    add(rows, file(id));
    return rows;
  }

  @Override
  public Cursor queryChildDocuments(String parentId, String[] projection, String order) throws FileNotFoundException {
    MatrixCursor rows = new MatrixCursor(projection == null ? COLUMNS : projection);
    File[] children = file(parentId).listFiles();
    if (children == null) throw new FileNotFoundException(parentId + " is no folder");
    Arrays.sort(children, (one, other) -> one.getName().compareToIgnoreCase(other.getName()));
    for (File child : children) if (!child.getName().startsWith(".")) add(rows, child);
    return rows;
  }

  @Override
  public ParcelFileDescriptor openDocument(String id, String mode, CancellationSignal signal) throws FileNotFoundException {
    return ParcelFileDescriptor.open(file(id), ParcelFileDescriptor.parseMode(mode));
  }

  /** A name gets the ending of its type where it has another, and a number where it is taken, "note (1).txt". */
  @Override
  public String createDocument(String parentId, String mimeType, String displayName) throws FileNotFoundException {
    File made = FileUtils.buildUniqueFile(file(parentId), mimeType, FileUtils.buildValidFatFilename(displayName));
    try {
      boolean done = Document.MIME_TYPE_DIR.equals(mimeType) ? made.mkdir() : made.createNewFile();
      if (!done) throw new FileNotFoundException("Failed to create " + made.getName());
    } catch (IOException e) {
      throw new FileNotFoundException("Failed to create " + made.getName() + ": " + e.getMessage());
    }
    return id(made);
  }

  @Override
  public void deleteDocument(String id) throws FileNotFoundException {
    File file = file(id);
    if (file.equals(top())) throw new FileNotFoundException("Failed to delete the root");
    delete(file);
  }

  @Override
  public String renameDocument(String id, String displayName) throws FileNotFoundException {
    File file = file(id);
    if (file.equals(top())) throw new FileNotFoundException("Failed to rename the root");
    File renamed = new File(file.getParentFile(), FileUtils.buildValidFatFilename(displayName));
    if (renamed.exists() || !file.renameTo(renamed)) throw new FileNotFoundException("Failed to rename to " + displayName);
    return id(renamed);
  }

  @Override
  public boolean isChildDocument(String parentId, String id) {
    return id.equals(parentId) || id.startsWith(parentId.endsWith(":") ? parentId : parentId + "/");
  }

  @Override
  public String getDocumentType(String id) throws FileNotFoundException {
    return type(file(id));
  }

  private static void delete(File file) throws FileNotFoundException {
    File[] inside = file.listFiles();
    for (int i = 0; inside != null && i < inside.length; i++) delete(inside[i]);
    if (!file.delete()) throw new FileNotFoundException("Failed to delete " + file.getName());
  }

  private static void add(MatrixCursor rows, File file) {
    boolean folder = file.isDirectory();
    int changes = file.equals(top()) ? 0 : Document.FLAG_SUPPORTS_DELETE | Document.FLAG_SUPPORTS_RENAME;
    rows.newRow()
        .add(Document.COLUMN_DOCUMENT_ID, id(file))
        .add(Document.COLUMN_MIME_TYPE, type(file))
        .add(Document.COLUMN_DISPLAY_NAME, file.equals(top()) ? Build.MODEL : file.getName())
        .add(Document.COLUMN_LAST_MODIFIED, file.lastModified())
        .add(Document.COLUMN_FLAGS, changes | (folder ? Document.FLAG_DIR_SUPPORTS_CREATE : Document.FLAG_SUPPORTS_WRITE))
        .add(Document.COLUMN_SIZE, folder ? null : file.length());
  }

  private static String type(File file) {
    if (file.isDirectory()) return Document.MIME_TYPE_DIR;
    int dot = file.getName().lastIndexOf('.');
    String known = dot < 0 ? null : MimeTypeMap.getSingleton().getMimeTypeFromExtension(file.getName().substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
    return known == null ? "application/octet-stream" : known;
  }

  private static File top() {
    return Environment.getExternalStorageDirectory();
  }

  private static String id(File file) {
    String path = top().toPath().relativize(file.toPath()).toString();
    return ROOT + ":" + path;
  }

  private static File file(String id) throws FileNotFoundException {
    int colon = id.indexOf(':');
    String path = id.substring(colon + 1);
    File file = path.isEmpty() ? top() : new File(top(), path);
    boolean inside = colon > 0 && id.startsWith(ROOT) && file.toPath().normalize().startsWith(top().toPath());
    if (!inside || !file.exists()) throw new FileNotFoundException("Missing file for " + id);
    return file;
  }
}
