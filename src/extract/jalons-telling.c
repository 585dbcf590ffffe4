/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a sentence cannot tell, seen at little cost: most verbs that tell of deals and releases are
 * ordinary ones, and most sentences that have them name no sum and no model. */

#include "extract/jalons-reading.h"

/* So many sentences behind its name a model can be spoken of as "the model", "it". */
#define MODEL_REACH 2

/* A deal without a sum is told by a noun that stands for it, or its sum stands in the sentence
 * before. */
static gboolean
may_have_money (const JalonsReader *reader)
{
  return jalons_parse_has (&reader->parse, JALONS_CHUNK_AMOUNT)
         || jalons_parse_has (&reader->parse, JALONS_CHUNK_NOUN)
         || (reader->pending != JALONS_TEXT_NONE
             && reader->pending_sentence + 1 == reader->sentence);
}

static gboolean
may_have_model (const JalonsReader *reader)
{
  const JalonsDiscourse *discourse = &reader->discourse;

  return jalons_parse_has (&reader->parse, JALONS_CHUNK_MODEL)
         || (discourse->model != JALONS_TEXT_NONE
             && discourse->model_sentence + MODEL_REACH >= reader->sentence)
         || jalons_reader_opens_list (reader);
}

/**
 * jalons_reader_may_tell:
 * @reader: a reader that has parsed a sentence
 * @frame: a frame of one of its verbs
 *
 * Returns: %FALSE if that verb tells nothing here, whatever fills the roles of the frame
 */
gboolean
jalons_reader_may_tell (const JalonsReader *reader, const JalonsFrame *frame)
{
  if (frame->kind == JALONS_KIND_RELEASE)
    return may_have_model (reader);
  if (frame->joins)
    return reader->last_deal != JALONS_TEXT_NONE || reader->readings->len > reader->first_reading;
  if ((frame->needs & JALONS_NEED_MONEY) == 0 || may_have_money (reader))
    return TRUE;
  /* The cost of what is built may be told by the next sentence. */
  return (frame->needs & JALONS_NEED_INFRA) != 0
         && jalons_parse_has_class (&reader->parse, JALONS_CLASS_INFRA);
}
