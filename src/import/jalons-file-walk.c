/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "import/jalons-file-bytes.h"
#include "import/jalons-file-walk.h"
#include "import/jalons-suffix.h"

/* A folder and what is still to be visited in it, the next entry last. */
typedef struct
{
  char *path;
  GPtrArray *names;
  dev_t device;
  ino_t inode;
} Folder;

struct _JalonsFileWalk
{
  GStrv paths;
  gsize next_path;
  GArray *folders;    /* of Folder: the way down to where the walk is */
  GHashTable *walked; /* of "DEVICE:INODE": every folder that was walked */
  guint n_left_out;
};

static void
clear_folder (gpointer data)
{
  Folder *folder = data;

  g_free (folder->path);
  g_ptr_array_unref (folder->names);
}

static int
compare_names_backwards (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The visible entries of a folder, the first by name at the end. */
static GPtrArray *
list_names (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DIR *dir = opendir (path);
  struct dirent *entry;

  if (dir == NULL)
    {
      jalons_import_error_set_errno (error, path, errno);
      return NULL;
    }

  while (errno = 0, (entry = readdir (dir)) != NULL)
    if (entry->d_name[0] != '.')
      g_ptr_array_add (names, g_strdup (entry->d_name));

  if (errno != 0)
    {
      jalons_import_error_set_errno (error, path, errno);
      closedir (dir);
      return NULL;
    }

  closedir (dir);
  g_ptr_array_sort (names, compare_names_backwards);
  return g_steal_pointer (&names);
}

static gboolean
is_above (JalonsFileWalk *self, const struct stat *status)
{
  for (guint i = 0; i < self->folders->len; i++)
    {
      const Folder *folder = &g_array_index (self->folders, Folder, i);

      if (folder->device == status->st_dev && folder->inode == status->st_ino)
        return TRUE;
    }

  return FALSE;
}

/* Goes down into a folder. Returns FALSE with an error where that can't be. */
static gboolean
enter_folder (JalonsFileWalk *self, const char *path, const struct stat *status, GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) names = NULL;
  Folder folder = { NULL, NULL, status->st_dev, status->st_ino };

  if (is_above (self, status))
    {
      jalons_import_error_set (error, JALONS_IMPORT_ERROR_LOOP, path,
                               _ ("a link that leads back to a folder above it"));
      return FALSE;
    }

  key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) status->st_dev,
                         (guint64) status->st_ino);
  if (!g_hash_table_add (self->walked, g_steal_pointer (&key)))
    return TRUE;

  names = list_names (path, error);
  if (names == NULL)
    return FALSE;

  folder.path = g_strdup (path);
  folder.names = g_steal_pointer (&names);
  g_array_append_val (self->folders, folder);
  return TRUE;
}

/* The next entry of the innermost folder, leaving those that are done; NULL above all folders. */
static char *
take_entry (JalonsFileWalk *self)
{
  while (self->folders->len > 0)
    {
      Folder *folder = &g_array_index (self->folders, Folder, self->folders->len - 1);
      g_autofree char *name = NULL;

      if (folder->names->len > 0)
        {
          name = g_ptr_array_steal_index (folder->names, folder->names->len - 1);
          return g_build_filename (folder->path, name, NULL);
        }
      g_array_set_size (self->folders, self->folders->len - 1);
    }

  return NULL;
}

/* Looks at one entry. Returns whether it is to be given to the caller, as a file or with an error.
 */
static gboolean
visit (JalonsFileWalk *self, const char *path, gboolean named, GError **error)
{
  struct stat status;
  GError *local_error = NULL;

  if (stat (path, &status) != 0)
    {
      if (!named && jalons_suffix_guess (path) == JALONS_SUFFIX_OTHER)
        return FALSE;

      jalons_import_error_set_errno (error, path, errno);
      return TRUE;
    }

  if (!S_ISDIR (status.st_mode))
    {
      gboolean wanted = named || jalons_suffix_guess (path) != JALONS_SUFFIX_OTHER;

      self->n_left_out += !wanted;
      return wanted;
    }

  if (enter_folder (self, path, &status, &local_error))
    return FALSE;

  g_propagate_error (error, local_error);
  return TRUE;
}

JalonsFileWalk *
jalons_file_walk_new (const char *const *paths)
{
  JalonsFileWalk *self;

  g_return_val_if_fail (paths != NULL, NULL);

  self = g_new0 (JalonsFileWalk, 1);
  self->paths = g_strdupv ((GStrv) paths);
  self->folders = g_array_new (FALSE, FALSE, sizeof (Folder));
  g_array_set_clear_func (self->folders, clear_folder);
  self->walked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

gboolean
jalons_file_walk_next (JalonsFileWalk *self, char **out_path, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_path != NULL, FALSE);

  for (;;)
    {
      g_autofree char *path = take_entry (self);
      gboolean named = path == NULL;

      if (named)
        {
          if (self->paths[self->next_path] == NULL)
            return FALSE;
          path = g_strdup (self->paths[self->next_path++]);
        }

      if (visit (self, path, named, error))
        {
          *out_path = g_steal_pointer (&path);
          return TRUE;
        }
    }
}

guint
jalons_file_walk_get_n_left_out (const JalonsFileWalk *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_left_out;
}

void
jalons_file_walk_free (JalonsFileWalk *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->paths);
  g_array_unref (self->folders);
  g_hash_table_unref (self->walked);
  g_free (self);
}
