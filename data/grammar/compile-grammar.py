#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""Compiles data/grammar/*.frames into C tables.

    compile-grammar.py OUTPUT.c FILE...

The form of the files is described in data/grammar/README.md. A fault in one is told with its file
and line and ends the build.
"""
import itertools
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import verbforms  # noqa: E402

HEADER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "extract",
                      "frames", "jalons-frame-names.h")


def read_names(prefix):
    """The names of an enumeration in the header, as the grammar's files write them."""
    with open(HEADER, encoding="utf-8") as header:
        names = re.findall(rf"^  {prefix}([A-Z0-9_]+)(?: = [^,]*)?,$", header.read(), re.M)
    return [name.lower().replace("_", "-") for name in names if name != "N"]


CLASSES = read_names("JALONS_CLASS_")
CUES = read_names("JALONS_CUE_")
PREPOSITIONS = [c[5:] for c in CLASSES if c.startswith("prep-")]
ROLES = read_names("JALONS_FILL_")
NEEDS = read_names("JALONS_NEED_")
KINDS = {"investment": "JALONS_KIND_INVESTMENT", "release": "JALONS_KIND_RELEASE"}
DEALS = ["none", "round", "acquisition", "debt", "ipo", "total", "other"]
STATUSES = ["done", "announced", "rumoured", "cancelled"]
LANGUAGES = {"fr": 1, "en": 2}
AGREEING = ("être", "devenir", "rester", "rendre")


class Fault(Exception):
    pass


class Grammar:
    def __init__(self):
        self.phrases = {}      # (language, text, type, id) -> features
        self.lemmas = {}       # (language, infinitive) -> id
        self.lemma_flags = []
        self.lemma_names = []
        self.lemma_gaps = []
        self.triggers = []     # (lemma, frame, continuation, reflexive)
        self.nouns = []        # frames of each noun
        self.noun_ids = {}
        self.frames = []
        self.homes = []        # (country, companies)

    def phrase(self, language, text, kind, ident, features=0):
        key = (language, text, kind, ident)
        self.phrases[key] = self.phrases.get(key, 0) | features

    def lemma(self, language, infinitive, flag=None, without=0):
        """The verb's number; forms that have a feature of @without are left out until asked for."""
        key = (language, infinitive)
        if key not in self.lemmas:
            self.lemmas[key] = len(self.lemma_names)
            self.lemma_names.append(key)
            self.lemma_flags.append(set())
            self.lemma_gaps.append(verbforms.ANY)
            if " " in infinitive:
                raise Fault(f"“{infinitive}” is no single verb")
        gaps = self.lemma_gaps[self.lemmas[key]]
        if gaps & ~without:
            self.lemma_gaps[self.lemmas[key]] &= without
            parts = infinitive.split("-")
            for form, features in verbforms.verb(language, parts[-1]):
                if not features & without:
                    self.phrase(language, "-".join(parts[:-1] + [form]), "VERB", self.lemmas[key], features)
        ident = self.lemmas[key]
        if flag:
            self.lemma_flags[ident].add(flag)
        return ident

    def noun(self, language, text, frame):
        invariable = text.endswith("!")
        text = text.rstrip("!")
        key = (language, text)
        if key not in self.noun_ids:
            self.noun_ids[key] = len(self.nouns)
            self.nouns.append([])
            for n, form in enumerate([text] if invariable else verbforms.noun(language, text)):
                self.phrase(language, form, "NOUN", self.noun_ids[key], verbforms.PLURAL if n else 0)
        self.nouns[self.noun_ids[key]].append(frame)


def expand(item):
    """What an item with choices stands for: "(take|buy) (a|a small)? stake" is six."""
    pieces = re.split(r"\(([^()]*)\)(\??)", item)
    choices = [pieces[i + 1].split("|") + [""] * len(pieces[i + 2]) for i in range(0, len(pieces) - 1, 3)]
    for choice in itertools.product(*choices):
        yield " ".join("".join(t + c for t, c in zip(pieces[::3], choice + ("",))).split())


def split_list(text):
    return [words for item in text.split(",") if item.strip() for words in expand(item)]


def continuations(language, lemma, words):
    """The spellings in which the fixed words after a verb occur."""
    out = [words]
    if language == "fr" and lemma in AGREEING and " " not in words and not words.startswith("à"):
        out = [words, words + "s", words + "e", words + "es"]
        if words.endswith("e"):
            out = [words, words + "s"]
    for own, their in (("son", "leur"), ("sa", "leur"), ("ses", "leurs"), ("its", "their")):
        more = [re.sub(rf"\b{own}\b", their, w) for w in out]
        out += [w for w in more if w not in out]
    for final, others in (("de", ("d'", "du", "des")), ("à", ("au", "aux"))):
        for w in list(out):
            if w.endswith(" " + final) or w == final:
                out += [w[:len(w) - len(final)] + o for o in others]
    return out


# Participles that open a preposition: "menée par", "rejoints par", "venu de".
PARTICIPLE = re.compile(r"^(?:[\w-]+é|(?:co)?(?:-)?conduit|souscrit|suivi|rejoint|soutenu|garanti|venu|issu|réuni)$")
# What may stand between such a participle and "par".
BETWEEN = ("notamment", "conjointement", "principalement", "majoritairement", "entre autres", "à nouveau",
           "de nouveau", "cette fois", "une nouvelle fois", "en partie", "à parts égales")


def spellings(language, name, words):
    """The spellings in which a preposition of several words occurs."""
    if language != "fr" or not name.startswith("prep-") or " " not in words:
        return [words]
    first, _, rest = words.partition(" ")
    out = [words]
    if PARTICIPLE.match(first):
        out = [f"{first}{ending} {rest}" for ending in ("", "e", "s", "es")]
        if rest == "par":
            out += [f"{first}{ending} {between} par" for ending in ("", "e", "s", "es") for between in BETWEEN]
    for final, others in (("de", ("d'", "du", "des")), ("à", ("au", "aux")), ("que", ("qu'",))):
        if words.endswith(" " + final):
            out += [w[:len(w) - len(final)] + o for w in list(out) for o in others]
    return out


def add_verbs(grammar, language, text, frame):
    for item in split_list(text):
        reflexive = False
        for particle in ("se ", "s'"):
            if language == "fr" and item.startswith(particle):
                item, reflexive = item[len(particle):], True
        lemma, _, rest = item.partition(" ")
        try:
            ident = grammar.lemma(language, lemma)
        except (ValueError, IndexError) as error:
            raise Fault(str(error))
        for words in continuations(language, lemma, rest) if rest else [""]:
            grammar.triggers.append((ident, frame, words, reflexive))


NOT_FINITE = verbforms.INF | verbforms.PP | verbforms.PRP


def add_carriers(grammar, language, flag, text):
    for item in split_list(text):
        item = re.sub(r"^(se |s')", "", item) if language == "fr" else item
        lemma = item.split(" ")[0]
        try:
            if flag == "finite":
                grammar.lemma(language, lemma, "plain", NOT_FINITE)
            else:
                grammar.lemma(language, lemma, flag)
        except (ValueError, IndexError) as error:
            raise Fault(str(error))


def read_frame_line(grammar, language, frame, key, value):
    index = len(grammar.frames) - 1
    if key == "kind":
        frame["kind"] = KINDS[value]
    elif key == "deal":
        frame["deal"] = DEALS.index(value)
    elif key == "status":
        frame["status"] = STATUSES.index(value)
    elif key in ("weak", "joins", "gets"):
        frame[key] = True
    elif key == "verb":
        add_verbs(grammar, language, value, index)
    elif key == "noun":
        for noun in split_list(value):
            grammar.noun(language, noun, index)
    elif key == "needs":
        for need in value.split():
            frame["needs"] |= 1 << NEEDS.index(need)
    elif key in ("subject", "object", "agent") or key in PREPOSITIONS:
        roles = 0
        for role in split_list(value):
            roles |= 1 << ROLES.index(role)
        if key in PREPOSITIONS:
            frame["preps"][key] = roles
        else:
            frame[key] = roles
    else:
        raise Fault(f"unknown key “{key}”")


def read_file(grammar, path):
    language, frame = None, None
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            text = line.strip()
            if not text or text.startswith("#") or text[0] in "+-=":
                continue
            key, _, value = text.partition(" ")
            value = value.strip()
            try:
                if key == "language":
                    language = LANGUAGES[value]
                    code = value
                elif key in ("town", "head", "country"):
                    names, _, words = value.partition(":")
                    grammar.homes.append((names.strip(), False, []) if key == "country"
                                         else ("", key == "head", split_list(names)))
                    for word in split_list(words):
                        for home_code in LANGUAGES:
                            grammar.phrase(home_code, word, "HOME", len(grammar.homes) - 1)
                elif key == "class":
                    name, _, words = value.partition(":")
                    if name not in CLASSES + CUES:
                        raise Fault(f"unknown class “{name}”")
                    kind = "CLASS" if name in CLASSES else "CUE"
                    number_of = (CLASSES if name in CLASSES else CUES).index(name)
                    for word in split_list(words):
                        for spelling in spellings(code, name, word):
                            grammar.phrase(code, spelling, kind, number_of)
                elif key in ("control", "support", "plain", "finite", "measure", "light"):
                    add_carriers(grammar, code, key, value)
                elif key == "frame":
                    frame = {"name": f"{code}.{value}", "language": language, "kind": None, "deal": 0,
                             "status": 0, "weak": False, "joins": False, "gets": False, "needs": 0, "subject": 0,
                             "object": 0, "agent": 0, "preps": {}}
                    grammar.frames.append(frame)
                elif frame is not None and line.startswith(" "):
                    read_frame_line(grammar, code, frame, key, value)
                else:
                    raise Fault(f"“{key}” stands outside a frame")
            except (Fault, KeyError, ValueError, IndexError) as error:
                sys.exit(f"{path}:{number}: {error}")


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def c_name(text):
    return text.upper().replace("-", "_")


def write(grammar, out):
    out.write("/* Made by compile-grammar.py from data/grammar. */\n\n"
              '#include "extract/frames/jalons-frames-private.h"\n\n')
    out.write("const JalonsPhraseSource jalons_phrase_sources[] = {\n")
    for (language, text, kind, ident), features in sorted(
            grammar.phrases.items(), key=lambda item: (item[0][1], item[0][2], item[0][0], item[0][3])):
        out.write(f"  {{ {quote(text)}, {ident}, {features}, JALONS_PHRASE_{kind}, "
                  f"{LANGUAGES[language]} }},\n")
    out.write(f"}};\nconst guint jalons_n_phrase_sources = {len(grammar.phrases)};\n\n")
    # Triggers by lemma, longest continuation first.
    triggers = sorted(grammar.triggers, key=lambda t: (t[0], -len(t[2].split()), not t[3], t[1]))
    out.write("const JalonsTriggerSource jalons_trigger_sources[] = {\n")
    for lemma, frame, words, reflexive in triggers:
        out.write(f"  {{ {quote(words)}, {lemma}, {frame}, {int(reflexive)} }},\n")
    out.write(f"}};\nconst guint jalons_n_trigger_sources = {len(triggers)};\n\n")
    out.write("const JalonsLemma jalons_lemmas[] = {\n")
    for ident, (language, infinitive) in enumerate(grammar.lemma_names):
        flags = " | ".join(f"JALONS_LEMMA_{f.upper()}" for f in sorted(grammar.lemma_flags[ident])) or "0"
        mine = [n for n, t in enumerate(triggers) if t[0] == ident]
        fixed = sum(triggers[n][2] != "" for n in mine)
        out.write(f"  {{ {quote(infinitive)}, {mine[0] if mine else 0}, {len(mine)}, {fixed}, {flags}, "
                  f"{LANGUAGES[language]}, {len(infinitive.encode())} }},\n")
    out.write(f"}};\nconst guint jalons_n_lemmas = {len(grammar.lemma_names)};\n\n")
    out.write("const JalonsHome jalons_homes[] = {\n")
    for country, head, companies in grammar.homes:
        names = ", ".join([quote(c) for c in companies] + ["NULL"])
        out.write(f"  {{ {quote(country)}, {'TRUE' if head else 'FALSE'}, {{ {names} }} }},\n")
    out.write(f"}};\nconst guint jalons_n_homes = {len(grammar.homes)};\n\n")
    flat = []
    out.write("const JalonsNounSource jalons_nouns[] = {\n")
    for frames in grammar.nouns:
        out.write(f"  {{ {len(flat)}, {len(frames)} }},\n")
        flat += frames
    out.write(f"}};\nconst guint jalons_n_nouns = {len(grammar.nouns)};\n\n")
    out.write("const guint16 jalons_noun_frames[] = { " + ", ".join(map(str, flat)) + " };\n\n")
    out.write("const JalonsFrame jalons_frames[] = {\n")
    for f in grammar.frames:
        if f["kind"] is None:
            sys.exit(f"the frame {f['name']} has no kind")
        preps = ", ".join(f"[JALONS_PREP_{c_name(p)}] = {r}" for p, r in sorted(f["preps"].items()))
        out.write(f"  {{ {quote(f['name'])}, {f['kind']}, {f['deal']}, {f['status']}, "
                  f"{f['language']}, {int(f['weak'])}, {int(f['joins'])}, {f['needs']}, "
                  f"{f['subject']}, {f['object']}, {f['agent']}, {{ {preps} }}, {int(f['gets'])} }},\n")
    out.write(f"}};\nconst guint jalons_n_frames = {len(grammar.frames)};\n")


def main():
    output, paths = sys.argv[1], sys.argv[2:]
    grammar = Grammar()
    for path in paths:
        read_file(grammar, path)
    with open(output, "w", encoding="utf-8") as out:
        write(grammar, out)


main()
