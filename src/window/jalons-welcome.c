/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-welcome.h"

/**
 * JalonsWelcome:
 *
 * What an empty library shows: what the program is for and the actions that fill it.
 */
struct _JalonsWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonsWelcome, jalons_welcome, ADW_TYPE_BIN)

static void
jalons_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_WELCOME);

  G_OBJECT_CLASS (jalons_welcome_parent_class)->dispose (object);
}

static void
jalons_welcome_class_init (JalonsWelcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalons_welcome_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               RESOURCE_PREFIX "/jalons-welcome.ui");
}

static void
jalons_welcome_init (JalonsWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
