/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

/**
 * jalons_written_date_parse:
 * @text: a date as machines write it
 *
 * Reads what web pages and front matter give as a date: ISO 8601 and its shorter and looser forms
 * (`2024-05-14T07:45:00+02:00`, `2024-05`, `20240514`, `2024/05/14`), that of mail and HTTP
 * (`Tue, 14 May 2024 05:45:00 GMT`), `May 14, 2024`, and `14/05/2024` where it can't be anything
 * else. The day is the one written, in whatever time zone: that is the publisher's own day.
 *
 * Returns: a day, month or year with the basis %JALONS_BASIS_STATED, or the unknown period
 */
JalonsPeriod jalons_written_date_parse (const char *text);

G_END_DECLS
