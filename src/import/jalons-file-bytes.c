/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/jalons-file-bytes.h"

/* How much is read between two looks at the cancellable. */
#define CHUNK (1024 * 1024)

/* What a file that is not a regular one is, in words; NULL for a regular one. */
static const char *
describe_special (mode_t mode)
{
  if (S_ISREG (mode))
    return NULL;
  if (S_ISDIR (mode))
    return _ ("a folder, not a file");
  if (S_ISFIFO (mode))
    return _ ("a pipe, not a file");
  if (S_ISSOCK (mode))
    return _ ("a socket, not a file");

  return _ ("a device, not a file");
}

void
jalons_import_error_set_errno (GError **error, const char *path, int number)
{
  const char *reason = g_strerror (number);

  g_return_if_fail (path != NULL);

  if (number == EACCES || number == EPERM)
    reason = _ ("no permission to read it");
  else if (number == ENOENT)
    reason = _ ("there is no such file");
  else if (number == ELOOP)
    reason = _ ("a link that leads to itself");

  jalons_import_error_set (error, JALONS_IMPORT_ERROR_UNREADABLE, path, reason);
}

static gboolean
check_regular (const char *path, const struct stat *status, GError **error)
{
  const char *special = describe_special (status->st_mode);

  if (special == NULL)
    return TRUE;

  jalons_import_error_set (error, JALONS_IMPORT_ERROR_UNREADABLE, path, special);
  return FALSE;
}

void
jalons_import_error_set_size (GError **error, const char *path, guint64 size, gsize limit)
{
  g_autofree char *size_text = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *limit_text = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: two sizes of files, "150 MiB" and "128 MiB" */
  g_autofree char *reason
    = g_strdup_printf (_ ("too large (%s; at most %s are read)"), size_text, limit_text);

  g_return_if_fail (path != NULL);

  jalons_import_error_set (error, JALONS_IMPORT_ERROR_TOO_LARGE, path, reason);
}

static gboolean
check_size (const char *path, guint64 size, gsize limit, GError **error)
{
  if (size <= limit)
    return TRUE;

  jalons_import_error_set_size (error, path, size, limit);
  return FALSE;
}

static int
open_regular (const char *path, struct stat *out_status, GError **error)
{
  int fd;

  if (stat (path, out_status) != 0)
    {
      jalons_import_error_set_errno (error, path, errno);
      return -1;
    }
  if (!check_regular (path, out_status, error))
    return -1;

  /* Between the two looks the file may have become a pipe: without a writer that must not block. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0 || fstat (fd, out_status) != 0)
    {
      jalons_import_error_set_errno (error, path, errno);
      if (fd >= 0)
        close (fd);
      return -1;
    }
  if (!check_regular (path, out_status, error))
    {
      close (fd);
      return -1;
    }

  return fd;
}

static gboolean
is_unchanged (int fd, const struct stat *before, gsize length)
{
  struct stat after;

  if (fstat (fd, &after) != 0)
    return FALSE;

  return after.st_size == before->st_size && after.st_mtim.tv_sec == before->st_mtim.tv_sec
         && after.st_mtim.tv_nsec == before->st_mtim.tv_nsec &&
         /* Some file systems make their files up as they are read and give no size. */
         (after.st_size == 0 || (guint64) after.st_size == length);
}

/* Reads to the end, but no more than a byte beyond the limit. */
static char *
read_all (int fd,
          const char *path,
          gsize expected,
          gsize limit,
          gsize *out_length,
          GCancellable *cancellable,
          GError **error)
{
  gsize capacity = MIN (expected, limit) + 1, length = 0;
  g_autofree char *bytes = g_try_malloc (capacity + 1);

  while (bytes != NULL && length <= limit)
    {
      gssize n_read;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if (length == capacity)
        {
          char *larger = g_try_realloc (bytes, MIN (capacity * 2, limit + 1) + 1);

          if (larger == NULL)
            {
              g_clear_pointer (&bytes, g_free);
              break;
            }
          bytes = larger;
          capacity = MIN (capacity * 2, limit + 1);
        }

      n_read = read (fd, bytes + length, MIN (capacity - length, CHUNK));
      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        {
          jalons_import_error_set_errno (error, path, errno);
          return NULL;
        }
      if (n_read == 0)
        {
          bytes[length] = '\0';
          *out_length = length;
          return g_steal_pointer (&bytes);
        }
      length += (gsize) n_read;
    }

  if (bytes == NULL)
    jalons_import_error_set_errno (error, path, ENOMEM);
  else
    check_size (path, length, limit, error);
  return NULL;
}

char *
jalons_file_bytes_read (
  const char *path, gsize limit, gsize *out_length, GCancellable *cancellable, GError **error)
{
  g_autofree char *bytes = NULL;
  struct stat status;
  gboolean unchanged;
  gsize length = 0;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (out_length != NULL, NULL);

  fd = open_regular (path, &status, error);
  if (fd < 0)
    return NULL;
  if (!check_size (path, (guint64) status.st_size, limit, error))
    {
      close (fd);
      return NULL;
    }

  bytes = read_all (fd, path, (gsize) status.st_size, limit, &length, cancellable, error);
  unchanged = bytes != NULL && is_unchanged (fd, &status, length);
  close (fd);
  if (bytes == NULL)
    return NULL;
  if (!unchanged)
    {
      jalons_import_error_set (error, JALONS_IMPORT_ERROR_CHANGED, path,
                               _ ("it changed while it was read"));
      return NULL;
    }

  *out_length = length;
  return g_steal_pointer (&bytes);
}
