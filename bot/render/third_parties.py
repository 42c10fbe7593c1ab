"""A gentle word to who wrote: something here seems to point to somebody else."""

from collections.abc import Sequence

from bot.domain.third_parties import Finding
from bot.render.limits import shorten
from bot.render.voice import Voice, plain

CUES_MAX = 5
"""Pieces of text that a hint repeats."""

CUE_MAX = 60
"""Characters of each."""


def third_parties_hint(traces: Sequence[Finding], voice: Voice) -> str | None:
    """Return the hint, None where nothing was found; it never holds anything back."""
    if not traces:
        return None
    cues = [
        voice("case-trace", trace=one.trace.value, cue=plain(shorten(one.cue, CUE_MAX)))
        for one in traces[:CUES_MAX]
    ]
    return voice("case-third-parties", cues=voice.list(cues))
