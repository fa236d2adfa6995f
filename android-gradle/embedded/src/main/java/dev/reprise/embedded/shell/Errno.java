package dev.reprise.embedded.shell;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** The words strerror has for a failed file operation. */
public final class Errno {
  private Errno() {}

  public static String text(IOException failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) return "No such file or directory";
    if (failure instanceof AccessDeniedException) return "Permission denied";
    if (failure instanceof FileAlreadyExistsException) return "File exists";
    if (failure instanceof DirectoryNotEmptyException) return "Directory not empty";
    if (failure instanceof NotDirectoryException) return "Not a directory";
    if (failure instanceof FileSystemLoopException) return "Too many symbolic links encountered";
    if (failure instanceof NotLinkException) return "Invalid argument";
    if (failure instanceof FileSystemException system && system.getReason() != null) return system.getReason();
    return failure.getMessage() == null ? "I/O error" : failure.getMessage();
  }
}
