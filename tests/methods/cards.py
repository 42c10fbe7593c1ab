"""What the sources say, written down by hand: minutes of every step, and whose step it is."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.method import Basis, Safety

CARDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "incident": ("M1", "5 all, 10 all, 5 all, 15 BC, 10 C, 10 C, 10 all"),
        "ten-step": ("M2", "5 B, 10 C, 10 B, 15 B, 10 BC, 10 C, 5 B, 10 B, 10 C, 5 C"),
        "five-step": ("M3", "5 B, 12 BC, 8 C, 12 BC, 8 all"),
        "gossip": ("M4", "5 B, 15 BC, 15 C, 15 B, 10 all"),
        "tietze": ("M5", "5 all, 10 BF, 5 BF, 5 all, 10 C, 5 B"),
        "heilsbronn": ("M6", "10 all, 10 B, 10 BC, 20 C, 5 B, 10 BC, 10 C, 5 B, 5 C, 5 all"),
        "balint": ("M7a", "5 all, 5 all, 10 B, 5 C, 15 BC, 5 C, 25 C, 10 B, 10 all"),
        "balint-classic": ("M7b", "5 B, 5 BC, 25 C, 5 B, 5 F"),
        "action-learning": ("M8a", "2 B, 8 BC, 15 BC, 2 B, 5 C, 3 B"),
        "wial": ("M8b", "3 B, 20 all, 7 all, 15 all, 5 B, 10 BCF"),
        "troika": ("M9", "1 nobody, 2 B, 2 BC, 4 C, 1 B, 9 all, 9 all, 2 all"),
        "wise-crowds": ("M10", "2 B, 3 BC, 8 C, 2 B"),
        "consultancy": ("M11", "10 B, 5 BC, 10 BC, 15 C, 5 B, 5 BCF"),
        "solution-focused": ("M12", "5 B, 5 B, 8 BC, 3 C, 10 C, 4 B"),
        "six-hats": ("M13", "5 BF, 10 BC, 5 all, 8 C, 8 C, 12 C, 7 B, 5 all"),
        "success": ("M14", "15 B, 20 BC, 15 BC, 10 all"),
        "leading-question": ("M15", "10 B, 5 B, 15 BC, 5 C, 5 B, 10 C, 5 B, 5 all"),
        "coaching-pair": ("M17", "1 nobody, 2 B, 6 BC, 3 C, 2 B, 13 all, 3 all"),
        "eye-opener": ("M16", "10 F, 40 B, 15 nobody, 45 C, 30 all, 40 all"),
    }
)
"""Card, and per step minutes and whose it is: B bringer, C consultants, F facilitator."""

TOTALS: Mapping[str, int] = MappingProxyType(
    {
        "M1": 65,
        "M2": 90,
        "M3": 45,
        "M4": 60,
        "M5": 40,
        "M6": 90,
        "M7a": 90,
        "M7b": 45,
        "M8a": 35,
        "M8b": 60,
        "M9": 30,
        "M10": 15,
        "M11": 50,
        "M12": 35,
        "M13": 60,
        "M14": 60,
        "M15": 60,
        "M16": 180,
        "M17": 30,
    }
)
"""The total that stands under each table, in minutes; M10 is for one person."""

BASES: Mapping[Basis, frozenset[str]] = MappingProxyType(
    {
        Basis.SOURCED: frozenset({"M1", "M8a", "M10", "M12", "M14"}),
        Basis.NORMALISED: frozenset(
            {"M2", "M3", "M4", "M5", "M7a", "M7b", "M8b", "M9", "M11", "M13", "M16"}
        ),
        Basis.COMPOSED: frozenset({"M15", "M17"}),
        Basis.RECONSTRUCTED: frozenset({"M6"}),
    }
)

SAFETIES: Mapping[Safety, frozenset[str]] = MappingProxyType(
    {
        Safety.LOW: frozenset({"M1", "M3", "M9", "M10", "M12", "M13", "M14", "M17"}),
        Safety.MEDIUM: frozenset({"M2", "M5", "M6", "M8a", "M8b", "M15", "M16"}),
        Safety.HIGH: frozenset({"M4", "M7a", "M7b", "M11"}),
    }
)
"""Consultancy asks for more than medium, and can make things worse without it: so high here."""

LEAST: Mapping[str, int] = MappingProxyType(
    {"M1": 4, "M4": 5, "M5": 5, "M7a": 5, "M7b": 6, "M8a": 4, "M8b": 4, "M9": 3, "M12": 3}
    | {"M2": 4, "M3": 4, "M6": 5, "M10": 4, "M14": 4, "M16": 3, "M17": 2}
)
"""The smallest group, where a source names one."""

SEALED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "M1": ("advise",),
        "M2": ("essence",),
        "M3": ("reframe", "advise"),
        "M6": ("options",),
        "M7a": ("associate", "view"),
        "M8b": ("define",),
        "M13": ("red",),
        "M15": ("better",),
    }
)
"""What each writes before hearing the others: associations, cores, judgements, positions."""

TURNS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "M5": {"consult": 1},
        "M8a": {"help": 2},
        "M12": {"clarify": 1, "affirm": 1},
        "M16": {"eye-openers": 1},
    }
)
"""Where a card says that people speak in turn, and how many things each then says.

M8a: one question and one follow-up, in a fixed order. Where a card says that all write a line
("one sentence each") it is sealed, and nobody waits.
"""

LISTENS = frozenset(
    {"M1", "M2", "M3", "M4", "M5", "M6", "M7a", "M7b", "M9", "M10", "M11", "M12", "M13", "M15"}
    | {"M17"}
)
"""Methods with a step in which the bringer only listens while the others talk it over or advise.

Not so: action learning, which goes by questions to the end, and the two that tell a journey.
"""
