/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

/**
 * EventDateCase:
 * @published: (nullable): when the text appeared
 * @text: the text
 * @expected: its claims, in order: who gets the money or which model, when, the status
 */
typedef struct
{
  const char *published;
  const char *text;
  const char *expected;
} EventDateCase;

static const EventDateCase event_date_cases[] = {
  /* A date that opens a sentence holds for all that it tells. */
  { "2025-03-12",
    "Mistral AI grandit. L’an dernier, Bain Capital avait participé, avec Nvidia, à un tour de 500 "
    "millions de dollars dans la start-up.",
    "Mistral AI 2024" },
  { "2025-03-12",
    "The market is hot. Yesterday OpenAI showed off GPT-4.5, and Google hit back with Gemini 2.5 "
    "Pro.",
    "GPT-4.5 2025-03-11; Gemini 2.5 Pro 2025-03-11" },
  { "2025-03-12",
    "Analysts are divided. The $500 million round that Mistral AI closed in October was led by "
    "Bain Capital.",
    "Mistral AI 2024-10" },
};
