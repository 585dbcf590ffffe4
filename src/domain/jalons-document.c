/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-document.h"

JalonsDocument *
jalons_document_new (JalonsFormat format)
{
  JalonsDocument *document = g_new0 (JalonsDocument, 1);

  document->format = format;
  document->published = JALONS_PERIOD_UNKNOWN;

  return document;
}

void
jalons_document_free (JalonsDocument *document)
{
  if (document == NULL)
    return;

  g_free (document->text);
  g_free (document->title);
  g_free (document->author);
  g_free (document->source);
  g_free (document->url);
  g_free (document->language);
  g_free (document->encoding);
  g_free (document);
}
