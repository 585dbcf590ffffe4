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

  /* A plan that was given up for a later one. */
  { "2025-03-12", "Le lancement de Grok 4, promis pour février, est repoussé à l’été.",
    "Grok 4 2025-summer announced" },
  { "2025-03-12", "Annoncé pour décembre, Grok 3 n’est sorti qu’en février.", "Grok 3 2025-02" },
  { "2025-03-12", "GPT-5 devait arriver en janvier ; il n’a été lancé que le 4 mars.",
    "GPT-5 2025-03-04" },
  { "2025-03-12", "Meta devait publier Llama 5 en juin. Ce sera finalement en septembre.",
    "Llama 5 2025-09 announced" },
  { "2025-03-12", "Sam Altman a déclaré mardi que GPT-5, prévu pour juin, serait gratuit.",
    "GPT-5 2025-06 announced" },
  { "2025-03-12", "Meta delayed the launch of Llama 5 until October.",
    "Llama 5 2025-10 announced" },
  { "2025-03-12", "OpenAI has postponed GPT-5 from April to July.", "GPT-5 2025-07 announced" },
  { "2025-03-12", "Grok 4 was due in February; it will now be June.", "Grok 4 2025-06 announced" },
  { "2025-03-12", "Originally slated for January, GPT-5 was finally released on Tuesday.",
    "GPT-5 2025-03-11" },
  { "2025-03-12",
    "GPT-5 was expected in May, but Altman said on Monday that it would arrive in July.",
    "GPT-5 2025-07 announced" },
};
