-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright The Jalons Authors
--
-- Version 3: why something was read is no longer a sentence in the language of the import.

-- The tables stay as they are. Within the blobs a claim holds the word that made it, and a mention
-- the number of what decided it; those of the form before are read as ever, and their sentences
-- taken apart. The number is raised for versions that do not know the new form.
