/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "import/jalons-file-walk.h"

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
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *entry = g_build_filename (path, name, NULL);

          remove_all (entry);
        }
    }
  g_remove (path);
}

/* Makes files, folders (ending in a slash) and links ("NAME > TARGET"). */
static void
make (Fixture *fixture, const char *const *entries)
{
  for (; *entries != NULL; entries++)
    {
      g_auto (GStrv) link = g_strsplit (*entries, " > ", 2);
      g_autofree char *path = g_build_filename (fixture->folder, link[0], NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      g_mkdir_with_parents (parent, 0700);
      if (link[1] != NULL)
        g_assert_cmpint (symlink (link[1], path), ==, 0);
      else if (g_str_has_suffix (*entries, "/"))
        g_mkdir_with_parents (path, 0700);
      else
        g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
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
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

/* What a walk finds, relative to the folder, one a line; what it can't read, with its code. */
static char *
walk (Fixture *fixture, const char *const *names)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (JalonsFileWalk) files = NULL;
  GString *found = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  for (; *names != NULL; names++)
    g_ptr_array_add (paths, g_build_filename (fixture->folder, *names, NULL));
  files = jalons_file_walk_new ((const char *const *) paths->pdata);
  while (jalons_file_walk_next (files, &path, &error))
    {
      g_assert_true (g_str_has_prefix (path, fixture->folder));
      g_string_append (found, path + strlen (fixture->folder) + 1);
      if (error != NULL)
        g_string_append_printf (found, " !%d", error->code);
      g_string_append_c (found, '\n');
      g_clear_error (&error);
      g_clear_pointer (&path, g_free);
    }
  g_assert_null (path);
  g_assert_no_error (error);

  return g_string_free_and_steal (found);
}

#define LIST(...)                                                                                  \
  (const char *const[])                                                                            \
  {                                                                                                \
    __VA_ARGS__, NULL                                                                              \
  }

static void
test_order (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *found = NULL;

  make (fixture,
        LIST ("in/b.txt", "in/a.html", "in/sub/z.md", "in/sub/.hidden.txt", "in/.git/x.txt",
              "in/photo.jpg", "in/c.TXT", "in/empty/", "in/Makefile", "x.pdf", "y.txt"));
  found = walk (fixture, LIST ("y.txt", "in", "x.pdf"));
  g_assert_cmpstr (found, ==, "y.txt\nin/a.html\nin/b.txt\nin/c.TXT\nin/sub/z.md\nx.pdf\n");
}

/* Files of kinds that are not read are counted: who gives a folder of them must learn it. */
static void
test_left_out (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  const char *const paths[] = { folder, NULL };
  g_autoptr (JalonsFileWalk) walked = NULL;
  g_autofree char *path = NULL;

  make (fixture, LIST ("in/a.txt", "in/b.pdf", "in/sub/c.docx", "in/.hidden.pdf", "in/sub/README"));
  walked = jalons_file_walk_new (paths);
  g_assert_cmpuint (jalons_file_walk_get_n_left_out (walked), ==, 0);
  g_assert_true (jalons_file_walk_next (walked, &path, NULL));
  g_assert_true (g_str_has_suffix (path, "/a.txt"));
  g_clear_pointer (&path, g_free);
  g_assert_false (jalons_file_walk_next (walked, &path, NULL));
  g_assert_cmpuint (jalons_file_walk_get_n_left_out (walked), ==, 3);
}

static void
test_links (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *found = NULL, *expected = NULL;

  make (fixture,
        LIST ("in/a.txt", "in/sub/b.txt", "in/sub/up > ..", "in/sub/self > .", "in/twin > sub",
              "in/c.txt > a.txt", "in/d.txt > nowhere", "in/e > nowhere", "in/l.txt > l.txt"));
  found = walk (fixture, LIST ("in"));
  expected = g_strdup_printf ("in/a.txt\nin/c.txt\nin/d.txt !%d\nin/l.txt !%d\nin/sub/b.txt\n"
                              "in/sub/self !%d\nin/sub/up !%d\n",
                              JALONS_IMPORT_ERROR_UNREADABLE, JALONS_IMPORT_ERROR_UNREADABLE,
                              JALONS_IMPORT_ERROR_LOOP, JALONS_IMPORT_ERROR_LOOP);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_missing (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *found = NULL, *expected = NULL;

  make (fixture, LIST ("a.txt"));
  found = walk (fixture, LIST ("gone", "a.txt", "gone.txt"));
  expected = g_strdup_printf ("gone !%d\na.txt\ngone.txt !%d\n", JALONS_IMPORT_ERROR_UNREADABLE,
                              JALONS_IMPORT_ERROR_UNREADABLE);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_no_permission (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *found = NULL, *expected = NULL, *closed = NULL;

  make (fixture, LIST ("in/closed/a.txt", "in/z.txt"));
  closed = g_build_filename (fixture->folder, "in", "closed", NULL);
  g_assert_cmpint (g_chmod (closed, 0), ==, 0);
  found = walk (fixture, LIST ("in"));
  expected = g_strdup_printf ("in/closed !%d\nin/z.txt\n", JALONS_IMPORT_ERROR_UNREADABLE);
  g_assert_cmpstr (found, ==, expected);
}

/* Folders as deep as the system lets them be. */
static void
test_deep (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GString) path = g_string_new ("deep");
  g_autofree char *found = NULL;

  for (int i = 0; i < 400; i++)
    g_string_append (path, "/d");
  g_string_append (path, "/a.txt");
  make (fixture, LIST (path->str));
  g_string_append_c (path, '\n');
  found = walk (fixture, LIST ("deep"));
  g_assert_cmpstr (found, ==, path->str);
}

static void
test_nothing (void)
{
  g_autoptr (JalonsFileWalk) files = jalons_file_walk_new ((const char *const[]) { NULL });
  char *path = NULL;

  g_assert_false (jalons_file_walk_next (files, &path, NULL));
  g_assert_false (jalons_file_walk_next (files, &path, NULL));
}

int
main (int argc, char *argv[])
{
  become_ordinary ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/file-walk/order", test_order);
  ADD ("/file-walk/left-out", test_left_out);
  ADD ("/file-walk/links", test_links);
  ADD ("/file-walk/missing", test_missing);
  ADD ("/file-walk/no-permission", test_no_permission);
  ADD ("/file-walk/deep", test_deep);
  g_test_add_func ("/file-walk/nothing", test_nothing);

  return g_test_run ();
}
