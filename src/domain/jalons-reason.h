/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-facts.h"

G_BEGIN_DECLS

/*
 * Why something was read is kept as what decided it, and worded only when it is shown: the same
 * library is read in any language.
 */

/** jalons_reason_get_label: (nullable): what decided that words are a name, as the user reads it.
 */
const char *jalons_reason_get_label (JalonsReason reason);

/** jalons_reason_is_known: whether a number that a library holds is that of a reason. */
gboolean jalons_reason_is_known (guint number);

/** jalons_mention_get_why: (nullable): why words are taken for a name, as the user reads it. */
const char *jalons_mention_get_why (const JalonsMention *mention);

/**
 * jalons_claim_dup_why:
 * @claim: a claim
 *
 * Says why a claim was taken, in the language of the locale: “raises” tells that money was
 * invested; “Tuesday” tells when.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where nothing is known of it
 */
char *jalons_claim_dup_why (const JalonsClaim *claim);

G_END_DECLS
