"""Whether a text seems to name somebody: rules that make a gentle hint, never a refusal."""

import re
from dataclasses import dataclass
from enum import StrEnum

_CAPITAL = r"[A-ZÀ-Þ][\w'\u2019-]+"
_BETWEEN = r"(?:van der|van den|van de|van|de|den|der|ten|ter|'t|el|al|bin|von|le|la)"

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/])(?:\+|00)?\d(?:[ ./()-]{0,2}\d){8,13}(?!\w)")
_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}")

_TITLES = (
    r"meneer|mijnheer|mevrouw|mevr\.?|dhr\.?|juf|meester|drs\.?|dr\.?|prof\.?|ir\.?|mr\.?|mrs\.?|ms\.?|"
    r"miss|sir|madam"
)
_RELATIONS = (
    r"collega|manager|teamleider|directeur|directrice|bestuurder|leidinggevende|baas|chef|wethouder|"
    r"ambtenaar|student|studente|docent|docente|onderzoeker|projectleider|bewoner|bewoonster|"
    r"buurman|buurvrouw|vriend|vriendin|vrouw|man|zoon|dochter|colleague|boss|director|teacher|"
    r"dean|alderman|councillor|lecturer|researcher|resident|neighbour|neighbor|friend|wife|husband|"
    r"coordinator|coördinator"
)
_NAMING = r"heet|heette|genaamd|noemen we|named|called|name is|naam is"
_LED_BY = re.compile(
    rf"\b(?i:{_TITLES}|{_RELATIONS}|{_NAMING})[ ,:]{{1,2}}"
    rf"((?:{_BETWEEN} )?{_CAPITAL}(?: {_CAPITAL})?)"
)
_FULL = re.compile(rf"\b({_CAPITAL})(?: {_BETWEEN})* ({_CAPITAL})\b")
_WORD = re.compile(rf"\b{_CAPITAL}")

_GREETED = re.compile(rf"(?:\b(?i:hi|hey|hoi|hallo|hello|dag|beste|dear) |@){_CAPITAL}")
"""Who is spoken to is in the circle, and no third person."""

_RARE = (
    r"directeur|directrice|bestuurder|bestuursvoorzitter|wethouder|burgemeester|gemeentesecretaris|"
    r"decaan|rector|lector|hoogleraar|voorzitter|gedeputeerde|minister|staatssecretaris|"
    r"programmamanager|projectleider|director|dean|alderman|mayor|chair|chairman|chairwoman|"
    r"professor|head|rector|vice-chancellor|programme manager|project leader"
)
_POSITION = re.compile(
    rf"\b(?i:{_RARE}) (?:(?i:van|bij|in|of|at) (?:(?i:de|het|the) )?){_CAPITAL}(?: {_CAPITAL})?"
)
"""A position that few hold, with where they hold it: with fourteen teams that is a name."""

FIRST_NAMES = frozenset(
    """
    aafke ahmed ali amira anna anne annemiek annet anouk arjan bart bas ben bert bram carla
    chris claire daan daniel david dennis dirk eline ellen elly els emma erik esther eva fatima
    femke frank freek fleur gert hanneke hans harm henk ilse inge ingrid jaap jan janneke jasper
    jeroen jip joke joost joris jos karin kees kim koen laura lars lieke linda lisa lotte maaike
    maarten maria marieke marijke marjan mark martijn meike mehmet michiel mieke mohammed monique
    nadia nienke noor olga omar paul peter petra pieter piet ria rob robert roos ruud samira sander
    sanne sarah saskia sem simone sjoerd sophie stefan susan sven teun thijs thomas tim tom ton
    ursula vera wendy wilma wim wouter yara yasmin youssef yvonne zoe
    alice andrew brian charles emily emma george grace hannah harry helen jack jacob james jane
    jennifer john julia karen kate kevin lucy margaret mary michael oliver olivia patricia rachel
    richard sam sharon simon steve susan victoria william
    """.split()  # noqa: SIM905 - one name a word reads better
) - {"mark", "grace", "will", "art", "bas", "sem", "ben"}
"""Frequent first names of both languages, without those that are a word as well."""

NOT_PEOPLE = frozenset(
    """
    hogeschool universiteit gemeente provincie ministerie stichting academie college university city
    council school stad centrum fonds programma project lab team raad rijk noord zuid oost west
    den new north south east great united the de het een nieuwe januari februari maart april mei
    juni juli augustus september oktober november december january february march may june july
    august
    october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday
    thursday friday saturday sunday discord teams zoom ik i mijn my wij we onze our in op bij na at
    then so yesterday gisteren vandaag today volgens ook also
    on after last vorige toen when als if maar but en and wat what hoe how dat that
    """.split()  # noqa: SIM905 - one word a word reads better
)


class Trace(StrEnum):
    """What of a third person a text seems to hold."""

    NAME = "name"
    MAIL = "mail"
    PHONE = "phone"
    POSITION = "position"


@dataclass(frozen=True, slots=True)
class Finding:
    """A trace, and the piece of the text that looks like it."""

    trace: Trace
    cue: str


def traces(text: str) -> tuple[Finding, ...]:
    """Return what in a text looks like an address, a number, a name or a rare position, each once.

    Dutch and English together, for people mix them. Rules, no list of all names: a hint may be
    wrong or missing, so it is only ever shown to who wrote the text.
    """
    found = [Finding(Trace.MAIL, one.group()) for one in _MAIL.finditer(text)]
    rest = _MAIL.sub(" ", text)
    found += [Finding(Trace.PHONE, one.group()) for one in _PHONE.finditer(_DATE.sub(" ", rest))]
    found += [Finding(Trace.NAME, name) for name in _names(_others(rest))]
    found += [Finding(Trace.POSITION, one.group()) for one in _POSITION.finditer(rest)]
    return tuple(dict.fromkeys(found))


def _others(text: str) -> str:
    """Return a text without rare positions, which are told apart, and without who is greeted."""
    return _GREETED.sub(" ", _POSITION.sub(" ", text))


def _names(text: str) -> list[str]:
    names = [one.group(1) for one in _LED_BY.finditer(text) if not _is_no_person(one.group(1))]
    names += [
        one.group()
        for one in _FULL.finditer(text)
        if not _is_no_person(one.group(1)) and not _is_no_person(one.group(2))
    ]
    names += [one.group() for one in _WORD.finditer(text) if one.group().lower() in FIRST_NAMES]
    longest_first = sorted(dict.fromkeys(names), key=len, reverse=True)
    kept: list[str] = []
    for name in longest_first:
        if not any(name in longer for longer in kept):
            kept.append(name)
    return sorted(kept, key=text.index)


def _is_no_person(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in NOT_PEOPLE
