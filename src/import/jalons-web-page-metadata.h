/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-document.h"
#include "import/jalons-web-page.h"

G_BEGIN_DECLS

/**
 * jalons_web_page_read_metadata:
 * @page: a page
 * @document: where title, author, source, address, language and date go
 *
 * Takes what a page says about itself, the more deliberate before the less: JSON-LD, meta elements
 * (OpenGraph, Dublin Core, citation_…, those of Parse.ly and Sailthru), microdata, time elements,
 * the main heading, the title without the name of the site.
 */
void jalons_web_page_read_metadata (const JalonsWebPage *page, JalonsDocument *document);

G_END_DECLS
