/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-correct-dialog.h"

#include <glib/gi18n.h>

struct _JalonsCorrectDialog
{
  AdwDialog parent_instance;

  GtkWidget *apply_button;
  AdwComboRow *status_row;
  GtkEditable *date_row;
  GtkWidget *investment_group;
  AdwComboRow *deal_row;
  GtkEditable *recipient_row;
  GtkEditable *investors_row;
  GtkEditable *amount_row;
  GtkLabel *amount_label;
  GtkEditable *currency_row;
  AdwComboRow *qualifier_row;
  GtkWidget *release_group;
  GtkEditable *maker_row;
  GtkEditable *model_row;

  JalonsEvent *event;
  JalonsClaim *values;
  JalonsEventMask mask;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (JalonsCorrectDialog, jalons_correct_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CORRECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const qualifier_labels[]
  = { N_ ("Exact"), N_ ("About this"), N_ ("At most this"), N_ ("At least this") };

static char *
dup_names (const JalonsClaim *claim, JalonsRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role == role)
        g_string_append_printf (names, names->len > 0 ? "; %s" : "%s", party->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
set_names (JalonsClaim *claim, JalonsRole role, const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ";", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_strstrip (names[i]);
      if (*names[i] != '\0')
        jalons_claim_add_party (claim, role, names[i]);
    }
}

/* "1 250 000" and "1,250,000" are the same number of whole units. */
static gboolean
parse_units (const char *text, gint64 *out_value)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (c)));
      else if (!g_unichar_isspace (c) && c != ',' && c != '.' && c != '\'')
        return FALSE;
    }
  if (digits->len == 0)
    {
      *out_value = 0;
      return TRUE;
    }
  return g_ascii_string_to_signed (digits->str, 10, 0, G_MAXINT64, out_value, NULL);
}

static gboolean
read_money (JalonsCorrectDialog *self, JalonsMoney *money)
{
  g_autofree char *currency = g_ascii_strup (gtk_editable_get_text (self->currency_row), -1);

  g_strstrip (currency);
  *money = JALONS_MONEY_NONE;
  if (!parse_units (gtk_editable_get_text (self->amount_row), &money->value))
    return FALSE;
  if (money->value == 0)
    return TRUE;
  if (strlen (currency) != 3 && *currency != '\0')
    return FALSE;

  g_strlcpy (money->currency, currency, sizeof money->currency);
  money->qualifier = (guint8) adw_combo_row_get_selected (self->qualifier_row);
  return TRUE;
}

static gboolean
read_date (JalonsCorrectDialog *self, JalonsPeriod *period)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->date_row));

  g_strstrip (text);
  *period = JALONS_PERIOD_UNKNOWN;
  if (*text != '\0' && !jalons_period_parse (text, period))
    return FALSE;

  period->basis = JALONS_BASIS_USER;
  return TRUE;
}

static gboolean
read_investment (JalonsCorrectDialog *self, JalonsClaim *values)
{
  /* The list leaves out "none", which is the first. */
  values->deal = (JalonsDeal) (adw_combo_row_get_selected (self->deal_row) + 1);
  set_names (values, JALONS_ROLE_RECIPIENT, gtk_editable_get_text (self->recipient_row));
  set_names (values, JALONS_ROLE_INVESTOR, gtk_editable_get_text (self->investors_row));
  return read_money (self, &values->amount);
}

static gboolean
read_release (JalonsCorrectDialog *self, JalonsClaim *values)
{
  const char *model = gtk_editable_get_text (self->model_row);

  set_names (values, JALONS_ROLE_MAKER, gtk_editable_get_text (self->maker_row));
  values->model = *model != '\0' ? g_strdup (model) : NULL;
  return values->model != NULL;
}

static gboolean
same_names (const JalonsClaim *a, const JalonsClaim *b, JalonsRole role)
{
  g_autofree char *first = dup_names (a, role);
  g_autofree char *second = dup_names (b, role);

  return g_str_equal (first, second);
}

static JalonsEventMask
compare_values (const JalonsClaim *old, const JalonsClaim *new)
{
  JalonsEventMask mask = 0;

  if (old->status != new->status)
    mask |= JALONS_EVENT_MASK_STATUS;
  if (old->when.first != new->when.first || old->when.last != new->when.last)
    mask |= JALONS_EVENT_MASK_WHEN;
  if (old->deal != new->deal)
    mask |= JALONS_EVENT_MASK_DEAL;
  if (!same_names (old, new, JALONS_ROLE_RECIPIENT))
    mask |= JALONS_EVENT_MASK_RECIPIENT;
  if (!same_names (old, new, JALONS_ROLE_INVESTOR))
    mask |= JALONS_EVENT_MASK_INVESTORS;
  if (!same_names (old, new, JALONS_ROLE_MAKER))
    mask |= JALONS_EVENT_MASK_MAKER;
  if (g_strcmp0 (old->model, new->model) != 0)
    mask |= JALONS_EVENT_MASK_MODEL;
  if (!jalons_money_equal (&old->amount, &new->amount))
    mask |= JALONS_EVENT_MASK_AMOUNT;
  return mask;
}

static void
update_amount_label (JalonsCorrectDialog *self)
{
  JalonsMoney money;
  g_autofree char *text = NULL;

  if (read_money (self, &money) && jalons_money_is_set (&money))
    text = jalons_money_format_short (&money);
  gtk_label_set_label (self->amount_label, text != NULL ? text : "");
}

static void
changed_cb (JalonsCorrectDialog *self)
{
  const JalonsClaim *old;
  g_autoptr (JalonsClaim) values = NULL;
  gboolean valid;

  if (self->filling)
    return;

  old = jalons_event_get_values (self->event);
  values = jalons_claim_new (old->kind);
  values->status = (JalonsStatus) adw_combo_row_get_selected (self->status_row);
  values->valuation = old->valuation;
  valid = read_date (self, &values->when);
  if (old->kind == JALONS_KIND_INVESTMENT)
    valid &= read_investment (self, values);
  else
    valid &= read_release (self, values);

  update_amount_label (self);
  self->mask = compare_values (old, values);
  gtk_widget_set_sensitive (self->apply_button, valid && self->mask != 0);
  g_clear_pointer (&self->values, jalons_claim_free);
  self->values = g_steal_pointer (&values);
}

static void
apply_cb (JalonsCorrectDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CORRECTED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
fill_combo (AdwComboRow *row, GPtrArray *labels, guint selected)
{
  g_autoptr (GtkStringList) model = NULL;

  g_ptr_array_add (labels, NULL);
  model = gtk_string_list_new ((const char *const *) labels->pdata);
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_combos (JalonsCorrectDialog *self, const JalonsClaim *values)
{
  g_autoptr (GPtrArray) statuses = g_ptr_array_new ();
  g_autoptr (GPtrArray) deals = g_ptr_array_new ();
  g_autoptr (GPtrArray) qualifiers = g_ptr_array_new ();

  for (guint i = 0; i <= JALONS_STATUS_CANCELLED; i++)
    g_ptr_array_add (statuses, (char *) jalons_status_get_label ((JalonsStatus) i, values->kind));
  for (guint i = JALONS_DEAL_ROUND; i <= JALONS_DEAL_OTHER; i++)
    g_ptr_array_add (deals, (char *) jalons_deal_get_label ((JalonsDeal) i));
  for (guint i = 0; i < G_N_ELEMENTS (qualifier_labels); i++)
    g_ptr_array_add (qualifiers, (char *) _ (qualifier_labels[i]));

  fill_combo (self->status_row, statuses, values->status);
  fill_combo (self->deal_row, deals, values->deal > 0 ? values->deal - 1 : 0);
  fill_combo (self->qualifier_row, qualifiers, values->amount.qualifier);
}

static void
fill_entries (JalonsCorrectDialog *self, const JalonsClaim *values)
{
  g_autofree char *date = NULL;
  g_autofree char *recipient = dup_names (values, JALONS_ROLE_RECIPIENT);
  g_autofree char *investors = dup_names (values, JALONS_ROLE_INVESTOR);
  g_autofree char *maker = dup_names (values, JALONS_ROLE_MAKER);
  g_autofree char *amount = NULL;

  if (jalons_period_is_known (&values->when))
    date = jalons_period_to_iso (&values->when);
  if (jalons_money_is_set (&values->amount))
    amount = g_strdup_printf ("%" G_GINT64_FORMAT, values->amount.value);

  gtk_editable_set_text (self->date_row, date != NULL ? date : "");
  gtk_editable_set_text (self->recipient_row, recipient);
  gtk_editable_set_text (self->investors_row, investors);
  gtk_editable_set_text (self->amount_row, amount != NULL ? amount : "");
  gtk_editable_set_text (self->currency_row, values->amount.currency);
  gtk_editable_set_text (self->maker_row, maker);
  gtk_editable_set_text (self->model_row, values->model != NULL ? values->model : "");
}

static void
fill (JalonsCorrectDialog *self)
{
  const JalonsClaim *values = jalons_event_get_values (self->event);
  gboolean investment = values->kind == JALONS_KIND_INVESTMENT;

  self->filling = TRUE;
  fill_combos (self, values);
  fill_entries (self, values);
  gtk_widget_set_visible (self->investment_group, investment);
  gtk_widget_set_visible (self->release_group, !investment);
  self->filling = FALSE;
  changed_cb (self);
}

static void
jalons_correct_dialog_dispose (GObject *object)
{
  JalonsCorrectDialog *self = JALONS_CORRECT_DIALOG (object);

  self->filling = TRUE;
  g_clear_object (&self->event);
  g_clear_pointer (&self->values, jalons_claim_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_CORRECT_DIALOG);

  G_OBJECT_CLASS (jalons_correct_dialog_parent_class)->dispose (object);
}

static void
jalons_correct_dialog_class_init (JalonsCorrectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_correct_dialog_dispose;

  signals[SIGNAL_CORRECTED] = g_signal_new ("corrected", JALONS_TYPE_CORRECT_DIALOG,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-correct-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, JalonsCorrectDialog, child)
  BIND (apply_button);
  BIND (status_row);
  BIND (date_row);
  BIND (investment_group);
  BIND (deal_row);
  BIND (recipient_row);
  BIND (investors_row);
  BIND (amount_row);
  BIND (amount_label);
  BIND (currency_row);
  BIND (qualifier_row);
  BIND (release_group);
  BIND (maker_row);
  BIND (model_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
jalons_correct_dialog_init (JalonsCorrectDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
jalons_correct_dialog_new (JalonsEvent *event)
{
  JalonsCorrectDialog *self;

  g_return_val_if_fail (JALONS_IS_EVENT (event), NULL);

  self = g_object_new (JALONS_TYPE_CORRECT_DIALOG, NULL);
  self->event = g_object_ref (event);
  fill (self);
  return ADW_DIALOG (self);
}

JalonsEvent *
jalons_correct_dialog_get_event (JalonsCorrectDialog *self)
{
  g_return_val_if_fail (JALONS_IS_CORRECT_DIALOG (self), NULL);

  return self->event;
}

const JalonsClaim *
jalons_correct_dialog_get_values (JalonsCorrectDialog *self, JalonsEventMask *out_mask)
{
  g_return_val_if_fail (JALONS_IS_CORRECT_DIALOG (self), NULL);
  g_return_val_if_fail (out_mask != NULL, NULL);

  *out_mask = self->mask;
  return self->values;
}
