"""Circles and what they give and cost, in words: for everybody, and for who composes them."""

from collections.abc import Iterable, Mapping

from bot.domain.circles.report import Gap, MomentFacts, Reason, Report, Rule
from bot.domain.programme.model import Circle, Composition
from bot.render.voice import Voice

Names = Mapping[str, str]
"""How people are written, by key: a name on paper, a mention on Discord."""


def trade_off(report: Report, voice: Voice) -> str:
    """Return the one sentence that says what stays together and who have met by the end."""
    last, total = len(report.moments), report.pairs_total
    kept, after = report.kept_percent, report.everybody_met_after
    if kept is None:
        return voice("circles-met-alone", met=report.pairs_met, total=total)
    return voice(
        "circles-kept",
        kept=str(kept),
        met=report.pairs_met,
        total=total,
        moment=str(after or last),
        when="some" if after is None else ("end" if after == last else "early"),
    )


def summary(report: Report, voice: Voice) -> tuple[str, ...]:
    """Return what the circles give, in sentences that everybody may read."""
    found = [trade_off(report, voice)]
    if len(report.moments) > 1:
        numbers = voice.list(str(facts.met) for facts in report.moments)
        found.append(voice("circles-met-along", numbers=numbers))
    found += _mix(report, voice)
    if report.experienced is not None:
        found.append(
            voice(
                "circles-experienced",
                all="yes" if report.experienced == report.circles else "no",
                count=report.experienced,
                circles=report.circles,
            )
        )
    brings, slots = len(report.brings), report.slots
    if report.no_slot:
        people = brings + len(report.no_slot)
        found.append(voice("circles-cases-short", people=brings, total=people, slots=slots))
    else:
        found.append(voice("circles-cases", slots=slots, spare=slots - brings))
    if report.leads:
        least, most = min(report.leads.values()), max(report.leads.values())
        even = "yes" if least == most else "no"
        leaders = len(report.leads)
        found.append(voice("circles-leading", leaders=leaders, least=least, most=most, even=even))
    return tuple(found)


def _mix(report: Report, voice: Voice) -> list[str]:
    kinds, cities = report.least_kinds, report.least_cities
    found = []
    if kinds is not None and cities is not None and min(kinds, cities) > 1:
        found.append(voice("circles-mix", kinds=kinds, cities=cities))
    else:
        if kinds is not None:
            found.append(voice("circles-mix-kinds", kinds=kinds))
        if cities is not None:
            found.append(voice("circles-mix-cities", cities=cities))
    if report.most_of_one > 1:
        found.append(voice("circles-most", most=report.most_of_one))
    return found


def shortfalls(report: Report, names: Names, voice: Voice) -> tuple[str, ...]:
    """Return what was not met, why, and whom it touches: for who composes the circles alone.

    Of a private wish there is only a number.
    """
    places = _places(report, voice)

    def lines(gaps: Iterable[Gap]) -> list[str]:
        return [f"- {_gap(gap, places, names, voice)}" for gap in gaps]

    if not report.broken:
        found = [voice("circles-rules-kept")]
    else:
        times = sum(gap.count if gap.rule is Rule.PRIVATE else 1 for gap in report.broken)
        found = [voice("circles-rules-heading", count=times), *lines(report.broken)]
    if report.pairs_apart:
        found.append(voice("circles-apart", count=report.pairs_apart))
    if report.wishes:
        found += [voice("circles-wishes-heading"), *lines(report.wishes)]
    return tuple(found)


def _places(report: Report, voice: Voice) -> dict[str, str]:
    return {
        facts.moment: moment_name(number, facts.moment, voice)
        for number, facts in enumerate(report.moments, 1)
    }


def moment_name(number: int, key: str, voice: Voice) -> str:
    """Return what a moment is called: its number, and its key where that says more."""
    if key == str(number):
        return voice("circles-moment", number=str(number))
    return voice("circles-moment-named", number=str(number), key=key)


def _gap(gap: Gap, places: Mapping[str, str], names: Names, voice: Voice) -> str:
    if gap.rule is Rule.PRIVATE:
        return voice("circles-gap-private", count=gap.count)
    why = f"circles-why-{gap.reason}"
    if (gap.rule, gap.reason) == (Rule.EXPERIENCE, Reason.FEW):
        why = "circles-why-few-experienced"
    elif (gap.rule, gap.reason) == (Rule.CASE, Reason.ORDER):
        why = "circles-why-order-case"
    place = ""
    if gap.moment:
        place = voice("circles-gap-place", moment=places[gap.moment], circle=gap.circle)
    return voice(
        f"circles-gap-{gap.rule}",
        place=place,
        people=voice.list(names[key] for key in gap.people),
        count=gap.count,
        room=gap.room,
        why=voice(why, count=gap.count, room=gap.room),
    )


def composition_lines(
    composition: Composition, facts: MomentFacts, number: int, names: Names, voice: Voice
) -> tuple[str, ...]:
    """Return the circles of a moment: who sits in each, who brings and who leads, who is away."""
    found = [moment_name(number, composition.meeting, voice)]
    for circle in composition.circles:
        people = voice.list(names[key] for key in circle.members)
        found.append(f"  {voice('circles-circle', name=circle.name, people=people)}")
        found += [f"    {line}" for line in _rounds(circle, names, voice)]
    if not composition.circles:
        found.append(f"  {voice('circles-empty')}")
    for key, which in (("circles-changed", facts.changed), ("circles-away", facts.away)):
        if which:
            listed = voice.list(names[one] for one in which)
            found.append(f"  {voice(key, count=len(which), people=listed)}")
    return tuple(found)


def _rounds(circle: Circle, names: Names, voice: Voice) -> list[str]:
    found = [voice("circles-locked")] if circle.locked else []
    for number, bringer in enumerate(circle.bringers, 1):
        leader = names.get(circle.leader_of(bringer), "")
        found.append(
            voice("circles-round", number=str(number), bringer=names[bringer], leader=leader)
        )
    if not circle.bringers and circle.facilitator:
        found.append(voice("circles-leads", leader=names[circle.facilitator]))
    return found
