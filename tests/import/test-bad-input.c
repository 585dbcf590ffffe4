/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "import/jalons-document-reader.h"

/* A folder for each test, taken away again. */
typedef struct
{
  char *folder;
} Fixture;

/* The administrator may read everything; gives that up, as far as it is there. */
static void
become_ordinary (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { 0 };

  syscall (SYS_capset, &header, none);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->folder = g_dir_make_tmp ("jalons-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_file (Fixture *fixture, const char *name, const char *bytes, gsize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

/* Says what is wrong with a file: the code, and a part of the sentence. */
static void
assert_refused (const char *path, JalonsImportError code, const char *reason)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsDocument) document = jalons_document_read (path, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, JALONS_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  if (strstr (error->message, reason) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, reason);
}

#define BYTES(bytes) bytes, sizeof bytes - 1

static void
test_not_text (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *name, *bytes;
    gsize length;
    const char *reason;
  } cases[] = {
    { "photo.txt", BYTES ("\xff\xd8\xff\xe0\0\x10JFIF"), "a JPEG image, not text" },
    { "a.txt", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "a PNG image" },
    { "b.md", BYTES ("GIF89a\1\0\1\0"), "a GIF image" },
    { "c.html", BYTES ("RIFF\4\1\0\0WEBPVP8 "), "a WebP image" },
    { "d.txt", BYTES ("BM6\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0"), "a BMP image" },
    { "e.txt", BYTES ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "a PDF document" },
    { "f.txt", BYTES ("{\\rtf1\\ansi Hello}"), "an RTF document" },
    { "g.txt", BYTES ("PK\3\4\x14\0\6\0\b\0\0\0!\0aaaabbbbcccc\x13\0\0\0[Content_Types].xml"),
      "an office document" },
    { "h.txt", BYTES ("PK\3\4\x14\0\0\0\0\0\0\0!\0aaaabbbbcccc\x05\0\0\0a.txthello"),
      "a ZIP archive" },
    { "i.txt", BYTES ("\x1f\x8b\b\0\0\0\0\0\0\3"), "a compressed file" },
    { "j",
      BYTES ("\x7f"
             "ELF\2\1\1\0"),
      "a program" },
    { "k.txt", BYTES ("SQLite format 3\0\x10\0\1\1"), "a database" },
    { "l.txt", BYTES ("OggS\0\2\0\0"), "a sound or film" },
    { "m.txt", BYTES ("ID3\4\0\0\0\0\0\x23"), "a sound" },
    { "n.txt",
      BYTES ("\0\0\0\x18"
             "ftypmp42\0\0\0\0"),
      "a film" },
    { "o.txt", BYTES ("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1"), "a film" },
    { "p.txt", BYTES ("wOF2\0\1\0\0"), "a font" },
    { "q.txt", BYTES ("\0\0\0\0\0\0\0\0"), "binary data" },
    { "r.txt", BYTES ("a\1\2\3\4\5\6\x7f\x0e\x0f words, and more words"), "binary data" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (fixture, cases[i].name, cases[i].bytes, cases[i].length);

      assert_refused (path, JALONS_IMPORT_ERROR_NOT_TEXT, cases[i].reason);
    }
}

/* What begins like something else, but is a text, is read. */
static void
test_lookalikes (void)
{
  static const char *const texts[] = {
    "BM, la marque, a levé 3 millions d'euros.",
    "MZ est une initiale.",
    "ID3 est un algorithme.",
    "BZh n'est pas un mot.",
    "PK, c'est tout.",
    "GIF, un format d'image.",
    "1234ftyp",
    "%PDF sans tiret",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsDocument) document = jalons_document_read_bytes (
        "a.txt", (const guint8 *) texts[i], strlen (texts[i]), &error);

      if (g_str_equal (texts[i], "1234ftyp"))
        {
          g_assert_error (error, JALONS_IMPORT_ERROR, JALONS_IMPORT_ERROR_NOT_TEXT);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (document->text, ==, texts[i]);
    }
}

/* Noise is refused whatever it is called. */
static void
test_noise (void)
{
  for (int i = 0; i < 50; i++)
    {
      gsize length = (gsize) g_test_rand_int_range (200, 20000);
      g_autofree guint8 *noise = g_malloc (length);
      g_autoptr (GError) error = NULL;

      for (gsize j = 0; j < length; j++)
        noise[j] = (guint8) g_test_rand_int_range (0, 256);
      noise[0] = 'a';
      g_assert_null (jalons_document_read_bytes ("a.txt", noise, length, &error));
      g_assert_error (error, JALONS_IMPORT_ERROR, JALONS_IMPORT_ERROR_NOT_TEXT);
    }
}

static void
test_empty (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *empty = write_file (fixture, "empty.txt", BYTES (""));
  g_autofree char *blank
    = write_file (fixture, "blank.txt", BYTES (" \r\n\t\xc2\xa0\xef\xbb\xbf\n"));
  g_autofree char *mark = write_file (fixture, "mark.txt", BYTES ("\xef\xbb\xbf"));
  g_autofree char *page
    = write_file (fixture, "page.html",
                  BYTES ("<html><head><title>t</title></head><body><p> </p></body></html>"));
  g_autofree char *note = write_file (fixture, "note.md", BYTES ("![picture](a.png)\n\n---\n"));

  assert_refused (empty, JALONS_IMPORT_ERROR_EMPTY, "an empty file");
  assert_refused (blank, JALONS_IMPORT_ERROR_NO_TEXT, "nothing but blanks");
  assert_refused (mark, JALONS_IMPORT_ERROR_NO_TEXT, "nothing but blanks");
  assert_refused (page, JALONS_IMPORT_ERROR_NO_TEXT, "without an article");
  assert_refused (note, JALONS_IMPORT_ERROR_NO_TEXT, "without an article");
}

/* A file of that size without its bytes: what is too large is not read. */
static char *
write_sparse (Fixture *fixture, const char *name, gint64 size)
{
  char *path = write_file (fixture, name, BYTES ("<html>"));

  g_assert_cmpint (truncate (path, size), ==, 0);
  return path;
}

static void
test_too_large (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = write_sparse (fixture, "large.txt", (gint64) JALONS_TEXT_LIMIT + 1);
  g_autofree char *huge = write_sparse (fixture, "huge.txt", G_GINT64_CONSTANT (1) << 40);
  g_autofree char *page = NULL, *filler = g_malloc (JALONS_MARKUP_LIMIT + 64);

  memset (filler, 'x', JALONS_MARKUP_LIMIT + 64);
  memcpy (filler, "<html>", 6);
  page = write_file (fixture, "large.html", filler, JALONS_MARKUP_LIMIT + 64);

  assert_refused (text, JALONS_IMPORT_ERROR_TOO_LARGE, "too large");
  assert_refused (huge, JALONS_IMPORT_ERROR_TOO_LARGE, "too large");
  assert_refused (page, JALONS_IMPORT_ERROR_TOO_LARGE, "too large");
}

static void
test_special_files (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe.txt", NULL);
  g_autofree char *socket_path = g_build_filename (fixture->folder, "s.txt", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop.txt", NULL);
  g_autofree char *below = g_build_filename (fixture->folder, "missing.txt", "a.txt", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);

  assert_refused (missing, JALONS_IMPORT_ERROR_UNREADABLE, "no such file");
  assert_refused (below, JALONS_IMPORT_ERROR_UNREADABLE, "no such file");
  assert_refused (fixture->folder, JALONS_IMPORT_ERROR_UNREADABLE, "a folder, not a file");
  assert_refused (pipe_path, JALONS_IMPORT_ERROR_UNREADABLE, "a pipe, not a file");
  assert_refused (socket_path, JALONS_IMPORT_ERROR_UNREADABLE, "a socket, not a file");
  assert_refused (loop, JALONS_IMPORT_ERROR_UNREADABLE, "leads to itself");
  assert_refused ("/dev/zero", JALONS_IMPORT_ERROR_UNREADABLE, "a device, not a file");
  close (fd);
}

static void
test_no_permission (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = write_file (fixture, "secret.txt", BYTES ("text"));

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_refused (path, JALONS_IMPORT_ERROR_UNREADABLE, "no permission");
}

/* Appends to a file until it is told to stop. */
static gpointer
append_thread (gpointer data)
{
  char **shared = data;
  int fd = open (shared[0], O_WRONLY | O_APPEND);

  while (g_atomic_pointer_get (&shared[1]) == NULL)
    g_assert_cmpint (write (fd, "more\n", 5), ==, 5);
  close (fd);
  return NULL;
}

static void
test_changing (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *filler = g_malloc (16 * 1024 * 1024);
  g_autofree char *path = NULL;
  char *shared[2] = { NULL, NULL };
  gboolean noticed = FALSE;
  GThread *thread;

  memset (filler, 'a', 16 * 1024 * 1024);
  path = write_file (fixture, "log.txt", filler, 16 * 1024 * 1024);
  shared[0] = path;
  thread = g_thread_new ("append", append_thread, shared);
  for (int i = 0; i < 50 && !noticed; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsDocument) document = jalons_document_read (path, NULL, &error);

      noticed = g_error_matches (error, JALONS_IMPORT_ERROR, JALONS_IMPORT_ERROR_CHANGED);
      g_assert_true (noticed || document != NULL);
    }
  g_atomic_pointer_set (&shared[1], path);
  g_thread_join (thread);
  g_assert_true (noticed);
}

static void
test_cancelled (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = write_file (fixture, "a.html", BYTES ("<html><p>Some words here.</p>"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jalons_document_read (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Names that are not UTF-8 are named all the same. */
static void
test_odd_names (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "caf\xe9.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (jalons_document_read (path, NULL, &error));
  g_assert_error (error, JALONS_IMPORT_ERROR, JALONS_IMPORT_ERROR_UNREADABLE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
main (int argc, char *argv[])
{
  become_ordinary ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/bad-input/not-text", test_not_text);
  g_test_add_func ("/bad-input/lookalikes", test_lookalikes);
  g_test_add_func ("/bad-input/noise", test_noise);
  ADD ("/bad-input/empty", test_empty);
  ADD ("/bad-input/too-large", test_too_large);
  ADD ("/bad-input/special-files", test_special_files);
  ADD ("/bad-input/no-permission", test_no_permission);
  ADD ("/bad-input/changing", test_changing);
  ADD ("/bad-input/cancelled", test_cancelled);
  ADD ("/bad-input/odd-names", test_odd_names);

  return g_test_run ();
}
