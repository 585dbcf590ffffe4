/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whom an article is about, as far as the names in it and in its headline show. */

#include "extract/discourse/jalons-discourse-private.h"

/* How the topic of an article is weighed; enough of a long text is its beginning. */
#define MAX_TOPIC_SPANS 400
#define TOPIC_WEIGHT 2
#define TOPIC_FIRST_WEIGHT 4
#define TOPIC_TITLE_WEIGHT 16

/* What is known of a company that the text names: its name knows where the catalogue has it. */
static JalonsCompanyKind
get_name_kind (const JalonsDiscourse *self, const JalonsName *name)
{
  return name->record == JALONS_TEXT_NONE || name->span_kind != JALONS_SPAN_COMPANY
           ? JALONS_COMPANY_UNKNOWN
           : jalons_catalog_get_company (self->catalog, name->record)->kind;
}

static gboolean
is_in_title (const JalonsText *text, const JalonsSpan *span)
{
  const JalonsBlock *block;

  if (text->title_block == JALONS_TEXT_NONE)
    return FALSE;
  block = jalons_text_get_block (text, text->title_block);
  return span->first >= block->first_token && span->end <= block->end_token;
}

/* Not one of those that are large enough to live on what they earn. */
static gboolean
may_seek_money (JalonsCompanyKind kind)
{
  return kind == JALONS_COMPANY_UNKNOWN || kind == JALONS_COMPANY_LAB
         || kind == JALONS_COMPANY_STARTUP;
}

void
jalons_discourse_find_topics (JalonsDiscourse *self)
{
  const JalonsText *text = self->text;
  g_autofree guint *weights = g_new0 (guint, text->names->len + 1);
  guint32 best = JALONS_TEXT_NONE;
  guint32 startup = JALONS_TEXT_NONE;
  guint32 in_title = JALONS_TEXT_NONE;
  guint n_in_title = 0;
  guint n_companies = 0;

  for (guint32 i = 0; i < text->spans->len && n_companies < MAX_TOPIC_SPANS; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);

      if (span->kind != JALONS_SPAN_COMPANY)
        continue;
      weights[span->value] += n_companies == 0 ? TOPIC_FIRST_WEIGHT : TOPIC_WEIGHT;
      if (is_in_title (text, span))
        {
          in_title = n_in_title > 0 && in_title != span->value ? JALONS_TEXT_NONE : span->value;
          n_in_title++;
        }
      n_companies++;
    }
  /* A headline that names one company is about that one. */
  if (in_title != JALONS_TEXT_NONE && n_in_title > 0)
    weights[in_title] += TOPIC_TITLE_WEIGHT;
  for (guint32 i = 0; i < text->names->len; i++)
    {
      JalonsCompanyKind kind;

      if (weights[i] == 0)
        continue;
      kind = get_name_kind (self, jalons_text_get_name (text, i));
      if (kind == JALONS_COMPANY_FUND || kind == JALONS_COMPANY_MEDIA
          || kind == JALONS_COMPANY_RESEARCH)
        continue;
      if (best == JALONS_TEXT_NONE || weights[i] > weights[best])
        best = i;
      if (may_seek_money (kind) && (startup == JALONS_TEXT_NONE || weights[i] > weights[startup]))
        startup = i;
    }
  self->topic = best == JALONS_TEXT_NONE ? NULL : jalons_text_get_name (text, best)->name;
  self->startup = startup == JALONS_TEXT_NONE ? NULL : jalons_text_get_name (text, startup)->name;
}
