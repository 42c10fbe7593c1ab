"""By which words a line in a journal gives itself away as a possible case, in both languages.

Written for lines in lower case, without accents, with straight quotes and single spaces. A cue is
about the writer, in the present: what others asked, what is over and what went well is no case.
"""

import re
from typing import Final

_SOME: Final = r"(?:[\w'-]+ ){0,3}?"
_NOT_NO: Final = r"(?:(?!niet |geen |not |no )[\w'-]+ ){0,3}?"

QUESTIONS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bhoe (?!hij |zij |ze |je |jij |u |jullie |meer |minder |vaker |langer |beter |"
            r"dichter |laat )[a-z]+ (?:ik|we|wij|het)\b"
        ),
        r"\bwat (?:doe|moet|kan|zeg|wil) (?:ik|we|wij) (?:als|met|wanneer|nog|eigenlijk|hier)\b",
        r"\b(?:moet|moeten|zal|zullen) (?:ik|we|wij) .{8,}\bof\b",
        r"^[a-z]+ ik .{6,}\bof\b.*\?",
        r"\bwaarom (?:doe|durf|blijf|lukt|krijg|kom|zeg|laat|neem) (?:ik|het (?:me|mij))\b",
        r"\bhow (?:do|does|can|could|should|might) (?:i|we|it) [a-z]+\b",
        r"\bwhat (?:do|should|can|could) (?:i|we) (?:do|say|tell) (?:when|if|with|about|to)\b",
        r"\bshould (?:i|we) .{8,}\bor\b",
        r"^(?:do|am|shall) i .{6,}\bor\b.*\?",
        r"\bwhy (?:do|can't|don't) i (?:keep|always|never|dare|get|do)\b",
    )
)
"""A question that somebody asks of themselves."""

STRUGGLES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\bik weet {_SOME}niet (?:meer |goed |zo goed |precies |echt ){{0,2}}(?:hoe|wat|"
            rf"of|wie) (?:ik|we|wij|mijn|dit|het)\b"
        ),
        (
            r"\bik .{4,}\ben weet niet (?:meer |goed ){0,2}(?:hoe|wat|of|wie) (?:ik|we|wij|"
            r"mijn|dit|het)\b"
        ),
        r"\bik raak .*\bkwijt (?:zodra|als|wanneer|telkens)\b",
        r"\bik schuif .*\bvoor (?:me|mij) uit\b",
        r"\b(?:geen idee|ik zie niet|zie ik niet) (?:hoe|wat|waar) (?:ik|we|wij)\b",
        r"\b(?:het|dat) knaagt\b",
        r"\bik vind het (?:heel |erg |best |zo )?(?:moeilijk|lastig|eng|spannend) om\b",
        r"\bloop (?:ik )?(?:al )?(?:[\w'-]+ ){0,3}?rond met de vraag\b",
        (
            r"\bik krijg (?:ze|het|hem|haar|hen|dit|de|mijn|ons) .*\bniet (?:[\w'-]+ )?(?:bij "
            r"elkaar|op de \w+|voor elkaar)\b"
        ),
        rf"\b(?:ik loop|loop ik) {_NOT_NO}vast\b",
        rf"\b(?:ik zit|zit ik) {_NOT_NO}(?:klem|vast|gevangen|ermee)\b",
        r"\b(?:het )?lukt (?:me|mij|ons) (?:maar |nog |gewoon |steeds |echt ){0,2}niet\b",
        rf"\bik (?:blijf|loop) {_SOME}(?:ertegenaan|tegenaan|tegen aan)\b",
        r"\bik durf .*\bniet\b",
        rf"\bik stel {_SOME}.*\b(?:weken|maanden|steeds|telkens|alsmaar|weer)\b.*\buit\b",
        rf"\b(?:ik worstel|worstel ik) {_SOME}(?:met|ermee|mee)\b",
        r"\bik heb (?:er )?(?:veel |best |nog |steeds |grote ){0,2}moeite (?:mee|met)\b",
        r"\b(?:ik twijfel|twijfel ik) (?:[\w'-]+ ){0,2}?(?:of|aan|tussen|over)\b",
        r"\bik zie (?:er )?(?:[\w'-]+ ){0,2}?(?:tegenop|ertegenop|tegen op)\b",
        r"\bik kom er (?:[\w'-]+ ){0,2}?niet (?:uit|achter|doorheen)\b",
        r"\bik krijg .*\bniet (?:mee|in beweging|aan tafel|los)\b",
        r"\bhet blijft (?:bij mij |me )?(?:schuren|wringen|knagen)\b",
        rf"\bik sleep {_SOME}vraag .*\bmee\b",
        r"\b(?:steeds weer|telkens weer|keer op keer|elke keer weer) [\w'-]+ ik\b",
        (
            r"\bi (?:really |still |just |honestly ){0,2}(?:don't|do not) (?:\w+ )?know "
            r"(?:how|what|whether|whom?|if) (?:to|i|we|my|this|it)\b"
        ),
        (
            r"\bi .{4,}\band don't (?:really )?know (?:how|what|whether|whom?|if) (?:to|i|we|"
            r"my|this|it)\b"
        ),
        r"\bi lose (?:them|the \w+|my \w+|people) (?:as soon as|when|whenever)\b",
        r"\bi keep (?:postponing|avoiding|delaying)\b",
        r"\b(?:i have no idea|i (?:can't|cannot|don't) see) how\b",
        r"\b(?:it|that) gnaws\b",
        r"\bi'?m finding it (?:really |very )?(?:hard|difficult) to\b",
        r"\bwalking around with the question\b",
        r"\bi'?m (?:\w+ )?not (?:\w+ )?sure (?:how|what|whether|if)\b",
        r"\bi(?:'m| am) (?:still |completely |really |again )?(?:stuck|torn)\b",
        r"\bi (?:\w+ )?feel (?:stuck|caught|torn)\b",
        r"\bi keep (?:on )?(?:running into|coming up against|bumping into|hitting)\b",
        r"\bi (?:just )?(?:can't seem to|can't get|cannot get|don't dare)\b",
        r"\bi(?:'ve| have) been (?:putting off|avoiding|dragging)\b",
        r"\bi (?:\w+ )?(?:struggle|wrestle) with\b",
        r"\bi find it (?:really |very |so )?(?:hard|difficult) to\b",
        r"\bi dread\b",
        r"\bi (?:wonder|doubt) (?:whether|if) i\b",
        r"\b(?:time and again|over and over|every time) i (?:take|end|give|say|let|fall)\b",
    )
)
"""A struggle that somebody says they have, and have still."""

WEIGHT: Final = re.compile(
    r"\b(?:zonder|samen|mensen|niemand|iedereen|anderen|hen|hun|collega\w*|team\w*|partner\w*|"
    r"leiding\w*|manager\w*|directeur\w*|decaan|bestuur\w*|wethouder\w*|gemeente\w*|stad|wijk|"
    r"docent\w*|student\w*|bewoner\w*|opleiding\w*|faculteit|hogeschool|universiteit|organisatie|"
    r"middenlaag|stuurgroep|kring|subsidie\w*|geld|uren|project\w*|pilot|lab|werk|rol|"
    r"grens|grenzen|"
    r"regie|vertrouwen|draagvlak|weerstand|verandering\w*|belofte\w*|besluit\w*|"
    r"loslaten|ruimte|plan|vergadering\w*|henzelf|volgend jaar|"
    r"voorkom\w*|omgaan|bespreekbaar|vol te houden|waarom doe ik|waarom blijf ik|"
    r"without|people|nobody|everybody|others|colleague\w*|leaders?|director\w*|"
    r"dean|board|alderman|council\w*|city|neighbourhood|teacher\w*|resident\w*|programme|"
    r"faculty|college|university|organi[sz]ation|funding|money|hours|limits?|trust|support|"
    r"resistance|promise\w*|decision\w*|let go|prevent|theirs|plan|meetings?|next year|they|us)\b"
)
"""What a question must touch before it is more than a matter of the day."""

HEAVY: Final = re.compile(
    r"\b(?:lastig|stroef|stroever|moeizaam|ingewikkeld|schuurt|wringt|gedoe|frustre\w*|weerstand|"
    r"taai|stokt|knelt|hard|difficult|tricky|awkward|friction|frustrat\w+|resistance|"
    r"sluggish|stalled)\b"
)
"""Words that weigh too little for a case, unless the same thing weighs again and again."""

OTHERS: Final = re.compile(
    r"\b(?:volgens|according to)\b"
    r"|\b(?:vroeg|vraagt|vroegen|vragen zich|vroegen zich|zei|zeiden|asked|asks|"
    r"wondered|said) *[,:]"
    r"|\b(?:hij|zij|ze|iemand|he|she|they|somebody|someone) (?:vroeg|vraagt|vroegen|zei|zeiden|"
    r"asked|asks|wondered|said)\b"
)
"""Somebody else is speaking."""

OVER: Final = re.compile(
    r"\b(?:inmiddels|eindelijk|opgelost|gelukkig|maar nu|ik weet nu|weer voorbij|lucht geklaard|"
    r"opgelucht|beantwoord|vorig jaar|vorige maand|finally|solved|no longer|but now|these days it|"
    r"turned out (?:well|fine)|luckily|last year|last month|geen (?:\w+ )?meer)\b"
)
"""It is over, or it went well."""

ERRANDS: Final = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day\b"
    r"|\b(?:trein|bus|foto'?s?|sleutels?|fiets|photos?|keys|bike|parkeren|parkeer|"
    r"broodjes|lunch|taart|bloemen|koffie|koekjes|de zaal|lokaal|"
    r"formulier|declaratie\w*|wachtwoord|laptop|beamer|printer|wifi|link|mailadres|boeken|"
    r"reserveren|train|parking|sandwiches|flowers|cake|coffee|biscuits|venue|the room again|form|"
    r"expenses|password|wi-fi|projector|email address|book)\b"
    r"|\bof (?:doet|doen|regelt|regelen)\b|\bor (?:does|do|will) (?:\w+ ){1,2}(?:do|arrange)\b"
)
"""A matter of arranging something."""

HOME: Final = re.compile(
    r"\b(?:mijn|m'n|my|onze|our) (?:zoon|dochter|kind|kinderen|zoontje|dochtertje|man|vrouw|moeder|"
    r"vader|ouders|broer|zus|hond|kat|huisarts|tandarts|son|daughter|kid|kids|children|husband|"
    r"wife|mother|father|mum|dad|parents|brother|sister|dog|cat|doctor|dentist)\b"
)
"""Life outside the work."""
