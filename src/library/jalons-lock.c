/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Whether the file at @path still is the one that @fd has open. */
static gboolean
is_same_file (int fd, const char *path)
{
  GStatBuf here, there;

  return fstat (fd, &here) == 0 && g_stat (path, &there) == 0 && here.st_ino == there.st_ino
         && here.st_dev == there.st_dev;
}

/**
 * jalons_lock_acquire:
 * @library_path: a library's file
 * @out_fd: (out): the lock, for jalons_lock_release()
 * @out_path: (out) (transfer full): its file, for jalons_lock_release()
 * @out_taken: (out): whether another process, or another open library of this one, has it
 *
 * Tries to become the one that writes a library.
 *
 * Returns: whether the lock is held; where not and @out_taken is %FALSE, the folder can't be
 * written
 */
gboolean
jalons_lock_acquire (const char *library_path, int *out_fd, char **out_path, gboolean *out_taken)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (library_path != NULL && out_fd != NULL, FALSE);
  g_return_val_if_fail (out_path != NULL && out_taken != NULL, FALSE);

  path = g_strconcat (library_path, ".lock", NULL);
  while (TRUE)
    {
      int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        {
          *out_taken = FALSE;
          return FALSE;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          *out_taken = errno == EWOULDBLOCK;
          close (fd);
          return FALSE;
        }
      /* Who held it before may have deleted the file between our opening and locking it. */
      if (is_same_file (fd, path))
        {
          *out_fd = fd;
          *out_path = g_steal_pointer (&path);
          return TRUE;
        }
      close (fd);
    }
}

/**
 * jalons_lock_release:
 * @fd: a lock
 * @path: (transfer full): its file
 *
 * Lets another one write.
 */
void
jalons_lock_release (int fd, char *path)
{
  g_return_if_fail (path != NULL);

  g_unlink (path);
  close (fd);
  g_free (path);
}
