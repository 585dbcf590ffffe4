/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define JALONS_TYPE_FACET (jalons_facet_get_type ())

G_DECLARE_FINAL_TYPE (JalonsFacet, jalons_facet, JALONS, FACET, GObject)

JalonsFacet *jalons_facet_new (const char *key, const char *label, guint level);
const char *jalons_facet_get_key (JalonsFacet *self);
const char *jalons_facet_get_label (JalonsFacet *self);
guint jalons_facet_get_level (JalonsFacet *self);
guint jalons_facet_get_count (JalonsFacet *self);
void jalons_facet_set_count (JalonsFacet *self, guint count);
guint jalons_facet_get_hue (JalonsFacet *self);
void jalons_facet_set_hue (JalonsFacet *self, guint hue);

G_END_DECLS
