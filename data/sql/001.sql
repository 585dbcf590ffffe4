-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright The Jalons Authors
--
-- Version 1. A step that has been released is never edited: what changes comes as the next number.
--
-- Three sorts of tables. What was imported (imports, articles, texts) is kept as it came. What is
-- derived from it (mentions and claims, events, search) can be made anew at any time. What the user
-- did (user_…, tags) is never touched by that.
--
-- A blob called data, mentions or given is packed by jalons-pack.c, which says its form.

-- Single values: the generation, and how many articles and events there are.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

-- Companies, models, newspapers and rules, once each. Rows are never deleted: packed blobs and the
-- user's corrections refer to them.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (kind, name)
);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started INTEGER NOT NULL
);

-- ord is the place in list order, greatest first: the day of publication in its high bits (0 for an
-- article without a date), then a running number within that day. It is the search index's rowid
-- too, so that a search yields the newest first.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ord INTEGER NOT NULL UNIQUE,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  removed INTEGER NOT NULL DEFAULT 0,
  superseded_by INTEGER,
  published_first INTEGER,
  published_last INTEGER,
  published_precision INTEGER NOT NULL,
  published_basis INTEGER NOT NULL,
  source_id INTEGER REFERENCES names (id),
  language TEXT NOT NULL,
  companies BLOB,
  hash BLOB NOT NULL UNIQUE,
  title TEXT,
  excerpt TEXT,
  author TEXT,
  origin TEXT NOT NULL,
  url TEXT,
  signature BLOB,
  given BLOB
);
CREATE INDEX articles_by_import ON articles (import_id);
CREATE INDEX articles_removed ON articles (id) WHERE removed = 1;

CREATE TABLE texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  mentions BLOB,
  text TEXT NOT NULL
);

-- What makes two articles versions of one: the same address, file, or headline in the same
-- newspaper, as hashes.
CREATE TABLE kin (
  hash INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, article_id)
) WITHOUT ROWID;
CREATE INDEX kin_by_article ON kin (article_id);

-- A claim's id is its article's id × 65536 + its number in the article; its clause is a hash of the
-- words of the clause (0 for a short one), by which copies of one dispatch are told. A block is a
-- hash of what two claims must share to tell the same event: recipient or model.
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  event_id INTEGER,
  block INTEGER NOT NULL,
  clause INTEGER NOT NULL,
  data BLOB NOT NULL
);
CREATE INDEX claims_by_event ON claims (event_id);
CREATE INDEX claims_by_block ON claims (block);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  block INTEGER NOT NULL,
  part_of INTEGER,
  n_articles INTEGER NOT NULL,
  n_independent INTEGER NOT NULL,
  disagreement INTEGER NOT NULL,
  reasons INTEGER NOT NULL,
  review INTEGER NOT NULL,
  bits INTEGER NOT NULL,
  reported BLOB,
  data BLOB NOT NULL
);
CREATE INDEX events_by_block ON events (block);

CREATE TABLE proposals (
  event_id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  other_event_id INTEGER NOT NULL,
  other_claim_id INTEGER NOT NULL,
  PRIMARY KEY (event_id, other_event_id)
) WITHOUT ROWID;

-- Blocks whose claims have changed since their events were made.
CREATE TABLE dirty_blocks (
  block INTEGER PRIMARY KEY
);

-- The search index holds stems; forms says which stems a written form was given ('' for itself).
CREATE VIRTUAL TABLE search USING fts5 (
  terms,
  content = '',
  contentless_delete = 1,
  detail = full,
  tokenize = 'terms'
);
CREATE TABLE forms (
  form TEXT NOT NULL,
  stem TEXT NOT NULL,
  PRIMARY KEY (form, stem)
) WITHOUT ROWID;

-- The index in memory as it was at some generation of what is derived: a faster start, no more.
CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  generation INTEGER NOT NULL,
  data BLOB NOT NULL
);

-- What the user did.
CREATE TABLE user_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  read INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  settled INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  published_first INTEGER,
  published_last INTEGER,
  published_precision INTEGER
);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE user_tags (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX user_tags_by_tag ON user_tags (tag_id);

-- A claim as the user saw it when he decided something about it: found again after a new
-- extraction by its article, kind and place.
CREATE TABLE user_anchors (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  first_byte INTEGER NOT NULL,
  last_byte INTEGER NOT NULL,
  subject TEXT
);
CREATE INDEX user_anchors_by_article ON user_anchors (article_id);

-- Two claims that the user joined (same = 1) or split (same = 0).
CREATE TABLE user_links (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL REFERENCES user_anchors (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES user_anchors (id) ON DELETE CASCADE,
  same INTEGER NOT NULL
);
CREATE INDEX user_links_by_a ON user_links (a);
CREATE INDEX user_links_by_b ON user_links (b);

-- What the user says of an event: corrected values (mask) and what needs no review any more.
CREATE TABLE user_rulings (
  id INTEGER PRIMARY KEY,
  mask INTEGER NOT NULL DEFAULT 0,
  settled INTEGER NOT NULL DEFAULT 0,
  data BLOB
);
CREATE TABLE user_ruling_anchors (
  ruling_id INTEGER NOT NULL REFERENCES user_rulings (id) ON DELETE CASCADE,
  anchor_id INTEGER NOT NULL REFERENCES user_anchors (id) ON DELETE CASCADE,
  PRIMARY KEY (ruling_id, anchor_id)
) WITHOUT ROWID;
CREATE INDEX user_ruling_anchors_by_anchor ON user_ruling_anchors (anchor_id);
