# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""The forms of French and English verbs and nouns, for compile-grammar.py.

Only what the reader needs: third person, first person plural and singular, infinitive and
participles; spelled with their accents, which the compiler folds.
"""

PRES, PAST, IMPF, FUT, COND, SUBJ, INF, PP, PRP, PLURAL, FIRST, ACUTE, PLAIN = (
    1 << n for n in range(13))
ANY = (1 << 13) - 1

# Endings by tense for a stem: third person singular and plural, then first person.
IMPF_ENDINGS = (("ait", IMPF), ("aient", IMPF | PLURAL), ("ais", IMPF | FIRST),
                ("ions", IMPF | FIRST | PLURAL))
FUT_ENDINGS = (("a", FUT), ("ont", FUT | PLURAL), ("ai", FUT | FIRST), ("ons", FUT | FIRST | PLURAL),
               ("ait", COND), ("aient", COND | PLURAL), ("ais", COND | FIRST),
               ("ions", COND | FIRST | PLURAL))


def _participles(masculine, acute=0):
    plain = masculine if masculine.endswith("s") else masculine + "s"
    stem = masculine
    return [(masculine, PP | acute), (plain, PP | PLURAL | acute),
            (stem + "e", PP | acute), (stem + "es", PP | PLURAL | acute)]


def _tenses(imperfect, future, present_participle=None):
    out = [(imperfect + e, t) for e, t in IMPF_ENDINGS]
    out += [(future + e, t) for e, t in FUT_ENDINGS]
    out.append(((present_participle or imperfect) + "ant", PRP))
    return out


def _er(stem, infinitive):
    soft = stem
    if stem.endswith("g"):
        soft = stem + "e"
    elif stem.endswith("c"):
        soft = stem[:-1] + "ç"
    present = stem
    if stem.endswith("y") and not stem.endswith("ey"):
        present = stem[:-1] + "i"
    out = [(infinitive, INF), (present + "e", PRES | PLAIN), (present + "ent", PRES | PLURAL),
           (soft + "ons", PRES | FIRST | PLURAL),
           (soft + "a", PAST), (stem + "èrent", PAST | PLURAL),
           (soft + "ait", IMPF), (soft + "aient", IMPF | PLURAL), (soft + "ais", IMPF | FIRST),
           (stem + "ions", IMPF | FIRST | PLURAL), (soft + "ant", PRP)]
    if infinitive.endswith("eler") or infinitive.endswith("eter"):
        doubled = stem + stem[-1]
        out += [(doubled + "e", PRES), (doubled + "ent", PRES | PLURAL)]
        out += [(doubled + "er" + e, t) for e, t in FUT_ENDINGS]
    out += [(present + "er" + e, t) for e, t in FUT_ENDINGS]
    out += _participles(stem + "é", ACUTE)
    return out


def _ir_iss(stem, infinitive):
    out = [(infinitive, INF), (stem + "it", PRES | PAST), (stem + "issent", PRES | PLURAL),
           (stem + "irent", PAST | PLURAL), (stem + "is", PRES | FIRST),
           (stem + "issons", PRES | FIRST | PLURAL), (stem + "isse", SUBJ)]
    return out + _tenses(stem + "iss", stem + "ir") + _participles(stem + "i")


# infinitive ending: (present 3s, present 3p, stem of imperfect, stem of future, past 3s, past 3p,
# participle, present 1p); all after what precedes the ending.
FRENCH_IRREGULAR = {
    "mettre": ("met", "mettent", "mett", "mettr", "mit", "mirent", "mis", "mettons"),
    "prendre": ("prend", "prennent", "pren", "prendr", "prit", "prirent", "pris", "prenons"),
    "tenir": ("tient", "tiennent", "ten", "tiendr", "tint", "tinrent", "tenu", "tenons"),
    "venir": ("vient", "viennent", "ven", "viendr", "vint", "vinrent", "venu", "venons"),
    "cevoir": ("çoit", "çoivent", "cev", "cevr", "çut", "çurent", "çu", "cevons"),
    "quérir": ("quiert", "quièrent", "quér", "querr", "quit", "quirent", "quis", "quérons"),
    "cueillir": ("cueille", "cueillent", "cueill", "cueiller", "cueillit", "cueillirent", "cueilli",
                 "cueillons"),
    "mentir": ("ment", "mentent", "ment", "mentir", "mentit", "mentirent", "menti", "mentons"),
    "répartir": ("répartit", "répartissent", "répartiss", "répartir", "répartit", "répartirent",
                 "réparti", "répartissons"),
    "fuir": ("fuit", "fuient", "fuy", "fuir", "fuit", "fuirent", "fui", "fuyons"),
    "prévoir": ("prévoit", "prévoient", "prévoy", "prévoir", "prévit", "prévirent", "prévu",
                "prévoyons"),
    "échoir": ("échoit", "échoient", "échoy", "échoir", "échut", "échurent", "échu", "échoyons"),
    "ouvrir": ("ouvre", "ouvrent", "ouvr", "ouvrir", "ouvrit", "ouvrirent", "ouvert", "ouvrons"),
    "offrir": ("offre", "offrent", "offr", "offrir", "offrit", "offrirent", "offert", "offrons"),
    "sortir": ("sort", "sortent", "sort", "sortir", "sortit", "sortirent", "sorti", "sortons"),
    "partir": ("part", "partent", "part", "partir", "partit", "partirent", "parti", "partons"),
    "sentir": ("sent", "sentent", "sent", "sentir", "sentit", "sentirent", "senti", "sentons"),
    "servir": ("sert", "servent", "serv", "servir", "servit", "servirent", "servi", "servons"),
    "conclure": ("conclut", "concluent", "conclu", "conclur", "conclut", "conclurent", "conclu",
                 "concluons"),
    "clore": ("clôt", "closent", "clos", "clor", "clôt", "closent", "clos", "closons"),
    "faire": ("fait", "font", "fais", "fer", "fit", "firent", "fait", "faisons"),
    "dire": ("dit", "disent", "dis", "dir", "dit", "dirent", "dit", "disons"),
    "crire": ("crit", "crivent", "criv", "crir", "crivit", "crivirent", "crit", "crivons"),
    "duire": ("duit", "duisent", "duis", "duir", "duisit", "duisirent", "duit", "duisons"),
    "truire": ("truit", "truisent", "truis", "truir", "truisit", "truisirent", "truit", "truisons"),
    "suivre": ("suit", "suivent", "suiv", "suivr", "suivit", "suivirent", "suivi", "suivons"),
    "vivre": ("vit", "vivent", "viv", "vivr", "vécut", "vécurent", "vécu", "vivons"),
    "joindre": ("joint", "joignent", "joign", "joindr", "joignit", "joignirent", "joint",
                "joignons"),
    "aindre": ("aint", "aignent", "aign", "aindr", "aignit", "aignirent", "aint", "aignons"),
    "vaincre": ("vainc", "vainquent", "vainqu", "vaincr", "vainquit", "vainquirent", "vaincu", "vainquons"),
    "eindre": ("eint", "eignent", "eign", "eindr", "eignit", "eignirent", "eint", "eignons"),
    "mourir": ("meurt", "meurent", "mour", "mourr", "mourut", "moururent", "mort", "mourons"),
    "rompre": ("rompt", "rompent", "romp", "rompr", "rompit", "rompirent", "rompu", "rompons"),
    "ondre": ("ond", "ondent", "ond", "ondr", "ondit", "ondirent", "ondu", "ondons"),
    "endre": ("end", "endent", "end", "endr", "endit", "endirent", "endu", "endons"),
    "andre": ("and", "andent", "and", "andr", "andit", "andirent", "andu", "andons"),
    "erdre": ("erd", "erdent", "erd", "erdr", "erdit", "erdirent", "erdu", "erdons"),
    "attre": ("at", "attent", "att", "attr", "attit", "attirent", "attu", "attons"),
    "raître": ("raît", "raissent", "raiss", "raîtr", "rut", "rurent", "ru", "raissons"),
    "naître": ("naît", "naissent", "naiss", "naîtr", "naquit", "naquirent", "né", "naissons"),
    "connaître": ("connaît", "connaissent", "connaiss", "connaîtr", "connut", "connurent", "connu",
                  "connaissons"),
    "voir": ("voit", "voient", "voy", "verr", "vit", "virent", "vu", "voyons"),
    "savoir": ("sait", "savent", "sav", "saur", "sut", "surent", "su", "savons"),
    "pouvoir": ("peut", "peuvent", "pouv", "pourr", "put", "purent", "pu", "pouvons"),
    "vouloir": ("veut", "veulent", "voul", "voudr", "voulut", "voulurent", "voulu", "voulons"),
    "devoir": ("doit", "doivent", "dev", "devr", "dut", "durent", "dû", "devons"),
    "falloir": ("faut", "faut", "fall", "faudr", "fallut", "fallut", "fallu", "fallons"),
    "valoir": ("vaut", "valent", "val", "vaudr", "valut", "valurent", "valu", "valons"),
    "courir": ("court", "courent", "cour", "courr", "courut", "coururent", "couru", "courons"),
    "aller": ("va", "vont", "all", "ir", "alla", "allèrent", "allé", "allons"),
    "avoir": ("a", "ont", "av", "aur", "eut", "eurent", "eu", "avons"),
    "être": ("est", "sont", "ét", "ser", "fut", "furent", "été", "sommes"),
    "croire": ("croit", "croient", "croy", "croir", "crut", "crurent", "cru", "croyons"),
    "lire": ("lit", "lisent", "lis", "lir", "lut", "lurent", "lu", "lisons"),
    "envoyer": ("envoie", "envoient", "envoy", "enverr", "envoya", "envoyèrent", "envoyé",
                "envoyons"),
    "accroître": ("accroît", "accroissent", "accroiss", "accroîtr", "accrut", "accrurent", "accru",
                  "accroissons"),
}
# Verbs in -ir that are none of the above and do not take -iss-.
FRENCH_PRESENT_PARTICIPLE = {"avoir": "ay", "savoir": "sach"}


def _irregular(infinitive):
    best = None
    for ending in FRENCH_IRREGULAR:
        # "installer" is no kind of "aller".
        if ending == "aller" and infinitive != ending:
            continue
        if infinitive.endswith(ending) and (best is None or len(ending) > len(best)):
            best = ending
    if best is None:
        return None
    head = infinitive[:-len(best)]
    p3, p3p, imperfect, future, past, pastp, participle, p1p = FRENCH_IRREGULAR[best]
    # A compound ("remettre") is conjugated as what it ends in; "permettre" and "admettre" too.
    out = [(infinitive, INF), (head + p3, PRES), (head + p3p, PRES | PLURAL), (head + past, PAST),
           (head + pastp, PAST | PLURAL), (head + p1p, PRES | FIRST | PLURAL)]
    if p3 == past:
        out[1] = (head + p3, PRES | PAST)
    out += _tenses(head + imperfect, head + future,
                   head + FRENCH_PRESENT_PARTICIPLE[best] if best in FRENCH_PRESENT_PARTICIPLE else None)
    out += _participles(head + participle, ACUTE if participle.endswith("é") else 0)
    if infinitive == "avoir":
        out += [("ait", SUBJ), ("aient", SUBJ | PLURAL), ("ai", PRES | FIRST)]
    if infinitive == "être":
        out += [("soit", SUBJ), ("soient", SUBJ | PLURAL), ("suis", PRES | FIRST)]
    if infinitive.endswith("faire"):
        out += [(head + "fasse", SUBJ)]
    return out


def french_verb(infinitive):
    out = _irregular(infinitive)
    if out is not None:
        return out
    if infinitive.endswith("er"):
        return _er(infinitive[:-2], infinitive)
    if infinitive.endswith("ir"):
        return _ir_iss(infinitive[:-2], infinitive)
    raise ValueError(f"no paradigm for the French verb “{infinitive}”")


ENGLISH_IRREGULAR = {
    "put": ("put", "put"), "buy": ("bought", "bought"), "sell": ("sold", "sold"),
    "lead": ("led", "led"), "take": ("took", "taken"), "get": ("got", "got"), "win": ("won", "won"),
    "give": ("gave", "given"), "make": ("made", "made"), "bring": ("brought", "brought"),
    "come": ("came", "come"), "become": ("became", "become"), "go": ("went", "gone"),
    "let": ("let", "let"), "set": ("set", "set"), "show": ("showed", "shown"),
    "sink": ("sank", "sunk"), "pay": ("paid", "paid"), "spend": ("spent", "spent"),
    "hold": ("held", "held"), "write": ("wrote", "written"), "say": ("said", "said"),
    "find": ("found", "found"), "build": ("built", "built"), "send": ("sent", "sent"),
    "draw": ("drew", "drawn"), "withdraw": ("withdrew", "withdrawn"), "throw": ("threw", "thrown"),
    "begin": ("began", "begun"), "hit": ("hit", "hit"), "see": ("saw", "seen"),
    "keep": ("kept", "kept"), "leave": ("left", "left"), "lose": ("lost", "lost"),
    "tell": ("told", "told"), "think": ("thought", "thought"), "know": ("knew", "known"),
    "run": ("ran", "run"), "beat": ("beat", "beaten"), "cut": ("cut", "cut"), "do": ("did", "done"),
    "have": ("had", "had"), "stand": ("stood", "stood"), "rise": ("rose", "risen"),
    "fall": ("fell", "fallen"), "mean": ("meant", "meant"), "meet": ("met", "met"),
    "lend": ("lent", "lent"), "bid": ("bid", "bid"), "spin": ("spun", "spun"),
    "swallow": ("swallowed", "swallowed"), "undo": ("undid", "undone"), "grow": ("grew", "grown"),
    "break": ("broke", "broken"), "choose": ("chose", "chosen"), "drive": ("drove", "driven"),
    "speak": ("spoke", "spoken"), "feel": ("felt", "felt"), "shut": ("shut", "shut"),
    "fight": ("fought", "fought"), "teach": ("taught", "taught"), "stick": ("stuck", "stuck"),
    "seek": ("sought", "sought"), "eat": ("ate", "eaten"), "hear": ("heard", "heard"),
    "unveil": ("unveiled", "unveiled"), "debut": ("debuted", "debuted"), "net": ("netted", "netted"),
    "hang": ("hung", "hung"), "plow": ("plowed", "plowed"), "forego": ("forewent", "foregone"),
    "strike": ("struck", "struck"), "lay": ("laid", "laid"), "sweep": ("swept", "swept"),
    "bet": ("bet", "bet"), "catch": ("caught", "caught"), "wring": ("wrung", "wrung"),
    "swing": ("swung", "swung"), "shoot": ("shot", "shot"), "sue": ("sued", "sued"),
    "fly": ("flew", "flown"), "burst": ("burst", "burst"), "feed": ("fed", "fed"),
    "forget": ("forgot", "forgotten"), "hide": ("hid", "hidden"), "outbid": ("outbid", "outbid"),
    "read": ("read", "read"), "ring": ("rang", "rung"), "shake": ("shook", "shaken"),
    "sit": ("sat", "sat"), "steal": ("stole", "stolen"), "freeze": ("froze", "frozen"),
    "understand": ("understood", "understood"), "sling": ("slung", "slung"),
}
ENGLISH_DOUBLING = {"ship", "drop", "plan", "snap", "bag", "tap", "nab", "plug", "commit", "submit",
                    "get", "put", "let", "set", "cut", "hit", "win", "run", "stop", "net", "begin",
                    "refer", "swap", "tip", "top", "scrap", "spin", "shut", "bid", "slip", "grab",
                    "sit", "rob", "step", "prep", "bet", "mop", "cap", "pen", "slap", "flog", "wed",
                    "drum", "ram", "plop", "pop", "ban", "chip", "crop", "dub", "flip", "forget",
                    "hop", "pad", "prop", "shop", "snag", "stun", "sum", "tag", "tot", "trot",
                    "whip", "wrap", "unwrap", "outbid", "shadow-drop", "equip",
                    "sip", "bug", "log", "bin", "rig", "dip", "strip", "throb", "rub", "scrub", "dig", "pin"}
VOWELS = "aeiou"
# "funneled" in America, "funnelled" in Britain.
BRITISH_DOUBLING = {"fuel", "refuel", "dial"}


def _english_s(base):
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "do"):
        return base + "es"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    if base == "have":
        return "has"
    return base + "s"


def english_verb(base):
    if base == "be":
        return [("be", INF), ("is", PRES), ("are", PRES | PLURAL), ("am", PRES | FIRST),
                ("was", PAST), ("were", PAST | PLURAL), ("been", PP), ("being", PRP)]
    if base in ENGLISH_DOUBLING:
        stem = base + base[-1]
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        stem = base[:-1]
    else:
        stem = base
    gerund = stem + "ing"
    if base.endswith("ie"):
        gerund = base[:-2] + "ying"
    if base in ENGLISH_IRREGULAR:
        past, participle = ENGLISH_IRREGULAR[base]
    elif base.endswith("y") and base[-2] not in VOWELS:
        past = participle = base[:-1] + "ied"
    elif base.endswith("ee"):
        past = participle = base + "d"
    else:
        past = participle = stem + "ed"
    out = [(base, INF | PRES | PLURAL), (_english_s(base), PRES), (gerund, PRP)]
    if past == participle:
        out.append((past, PAST | PP))
    else:
        out += [(past, PAST), (participle, PP)]
    if base in BRITISH_DOUBLING or (len(base) > 4 and base.endswith("l") and base[-2] in VOWELS
                                    and base[-3] not in VOWELS and base not in ENGLISH_IRREGULAR):
        out += [(base + "led", PAST | PP), (base + "ling", PRP)]
    if base in ("put", "let", "set", "cut", "hit", "bid", "shut", "bet"):
        out[0] = (base, INF | PRES | PLURAL | PAST | PP)
        out = [out[0]] + [f for f in out[1:] if f[0] != base]
    return out


def verb(language, lemma):
    return french_verb(lemma) if language == "fr" else english_verb(lemma)


def french_plural(word):
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return word + "x"
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + "s"


def noun(language, phrase):
    """Singular and plural of a noun phrase: a French one inflects its first word, an English one
    its last."""
    words = phrase.split()
    if language == "fr":
        plural = [french_plural(words[0])] + words[1:]
    else:
        plural = words[:-1] + [_english_s(words[-1])]
    forms = [phrase]
    if plural != words:
        forms.append(" ".join(plural))
    return forms
