/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_has_company_form:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 *
 * Returns: whether it begins or ends like the name of a company: "Corvid AI", "Harbor Lane
 *   Ventures", "Nod.ai", "Agence Ponton"
 */
gboolean
jalons_names_has_company_form (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_has_model_form:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 *
 * Returns: whether it ends like the name of a model: "Corvid-Code 7B", "Teuken-7B", "CroissantLLM"
 */
gboolean jalons_names_has_model_form (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_is_adverb:
 * @reader: a reader
 * @naming: a naming
 *
 * Returns: whether it begins a sentence and ends like an adverb: "Nationally", "Récemment"
 */
gboolean jalons_names_is_adverb (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
