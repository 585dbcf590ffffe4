/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-event-words.h"

#include <glib/gi18n.h>

#include "domain/jalons-reason.h"
#include "library/jalons-library.h"

static guint
count_dated_sources (JalonsEvent *event)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  guint n = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);

      n += jalons_period_is_known (&source->claim->when);
    }
  return n;
}

static char *
dup_source_count (JalonsEvent *event)
{
  guint n = jalons_event_get_n_sources (event);
  guint n_independent = jalons_event_get_n_independent (event);
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n), n);
  g_autofree char *independent = NULL;

  if (n_independent > 0 && n_independent < n)
    {
      independent = g_strdup_printf (
        ngettext ("%u independent source", "%u independent sources", n_independent), n_independent);
      return g_strconcat (articles, ", ", independent, NULL);
    }
  if (n > 1 && count_dated_sources (event) == 1)
    return g_strconcat (articles, ", ", _ ("date from one of them"), NULL);

  return g_steal_pointer (&articles);
}

/* A source that is the rumour, beside others that are not: the event has a history. */
static gboolean
was_rumoured (JalonsEvent *event)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  const JalonsClaim *values = jalons_event_get_values (event);

  if (values->status == JALONS_STATUS_RUMOURED)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);

      if (source->claim->status == JALONS_STATUS_RUMOURED)
        return TRUE;
    }
  return FALSE;
}

void
jalons_event_words_append (GString *text, const char *part)
{
  g_return_if_fail (text != NULL);

  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

char *
jalons_event_words_dup_state (JalonsEvent *event)
{
  const JalonsClaim *values;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (JALONS_IS_EVENT (event), NULL);

  values = jalons_event_get_values (event);
  date = jalons_event_dup_date_text (event);
  count = dup_source_count (event);
  if (was_rumoured (event))
    jalons_event_words_append (text, _ ("Rumour, then told as a fact"));
  else
    jalons_event_words_append (text, jalons_status_get_label (values->status, values->kind));
  jalons_event_words_append (text, date);
  jalons_event_words_append (text, count);
  if (jalons_event_get_corrected (event))
    jalons_event_words_append (text, _ ("corrected by you"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The different wordings of one sum, in the order of the sources. */
static char *
dup_sums (JalonsEvent *event, gboolean valuation)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);
      const JalonsMoney *money = valuation ? &source->claim->valuation : &source->claim->amount;
      g_autofree char *word = NULL;

      if (!jalons_money_is_set (money))
        continue;
      word = jalons_money_format_short (money);
      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (_ (" or "), (char **) words->pdata);
}

static void
append_sum_disagreement (GString *text, JalonsEvent *event, gboolean valuation)
{
  g_autofree char *sums = dup_sums (event, valuation);
  g_autofree char *part
    = g_strdup_printf (valuation ? _ ("valuation: %s") : _ ("amount: %s"), sums);

  jalons_event_words_append (text, part);
}

char *
jalons_event_words_dup_disagreement (JalonsEvent *event)
{
  JalonsDisagreement disagreement;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (JALONS_IS_EVENT (event), NULL);

  disagreement = jalons_event_get_disagreement (event);
  if (disagreement == JALONS_DISAGREEMENT_NONE)
    return NULL;

  if ((disagreement & (JALONS_DISAGREEMENT_AMOUNT | JALONS_DISAGREEMENT_CURRENCY)) != 0)
    append_sum_disagreement (text, event, FALSE);
  else if ((disagreement & JALONS_DISAGREEMENT_QUALIFIER) != 0)
    jalons_event_words_append (text, _ ("firm in one, a ceiling or a round figure in another"));
  if ((disagreement & JALONS_DISAGREEMENT_VALUATION) != 0)
    append_sum_disagreement (text, event, TRUE);
  if ((disagreement & JALONS_DISAGREEMENT_DATE) != 0)
    jalons_event_words_append (text, _ ("the day"));
  if ((disagreement & JALONS_DISAGREEMENT_PARTY) != 0)
    jalons_event_words_append (text, _ ("who takes part"));
  g_string_prepend (text, _ ("The sources differ: "));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
jalons_event_words_dup_joined (JalonsEvent *event)
{
  const char *reason;

  g_return_val_if_fail (JALONS_IS_EVENT (event), NULL);

  reason = jalons_event_get_joined_because (event);
  if (reason == NULL || jalons_event_get_n_sources (event) < 2)
    return NULL;

  return g_strdup_printf (_ ("Joined: %s."), reason);
}

char *
jalons_event_words_dup_source (const JalonsSource *source)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  jalons_event_words_append (text, source->article_source);
  if (text->len == 0)
    jalons_event_words_append (text, source->article_title != NULL ? source->article_title
                                                                   : _ ("untitled"));
  if (jalons_period_is_known (&source->article_published))
    date = jalons_period_format (&source->article_published);
  jalons_event_words_append (text, date != NULL ? date : _ ("not dated"));
  if (source->claim->attribution != NULL)
    {
      g_autofree char *attribution
        = g_strdup_printf (_ ("according to %s"), source->claim->attribution);

      jalons_event_words_append (text, attribution);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
jalons_event_words_dup_quotation (const JalonsSource *source, guint max_chars)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  line
    = g_strdelimit (g_strdup (source->quotation != NULL ? source->quotation : ""), "\r\n\t", ' ');
  if (g_utf8_strlen (line, -1) > (glong) max_chars)
    {
      g_autofree char *cut = g_utf8_substring (line, 0, (glong) max_chars - 1);

      g_free (line);
      line = g_strconcat (cut, "…", NULL);
    }
  /* Translators: quotation marks around the words of an article */
  return g_strdup_printf (_ ("“%s”"), line);
}

const char *
jalons_event_words_get_certainty (guint confidence)
{
  if (confidence >= 85)
    return C_ ("how sure a reading is", "sure");
  if (confidence >= JALONS_CONFIDENCE_SURE)
    return C_ ("how sure a reading is", "fairly sure");
  return C_ ("how sure a reading is", "uncertain");
}

char *
jalons_event_words_dup_why (const JalonsClaim *claim)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *why = NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  why = jalons_claim_dup_why (claim);
  if (why == NULL)
    return NULL;

  jalons_event_words_append (text, why);
  if (claim->confidence > 0)
    jalons_event_words_append (text, jalons_event_words_get_certainty (claim->confidence));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
jalons_event_words_dup_citation (JalonsEvent *event)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  GPtrArray *sources;

  g_return_val_if_fail (JALONS_IS_EVENT (event), NULL);

  title = jalons_event_dup_title (event);
  state = jalons_event_words_dup_state (event);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s (%s)\n", title, state);
  sources = jalons_event_get_sources (event);
  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);
      g_autofree char *quotation = jalons_event_words_dup_quotation (source, 1000);
      g_autofree char *origin = jalons_event_words_dup_source (source);

      g_string_append_printf (text, "— %s\n   %s", quotation, origin);
      if (source->article_source != NULL && source->article_title != NULL)
        g_string_append_printf (text, " · %s", source->article_title);
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
