"""The meaning of a button or form, written in its custom_id so that it outlives the process."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.harvest.item import ItemId
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId, RoundId, is_id
from bot.domain.journal.entry import EntryId
from bot.domain.learning.question import QuestionId
from bot.domain.promise import PromiseId
from bot.domain.prompts.delivery import DeliveryId

PREFIX = "rg1"
"""Ours, version 1. A click with another prefix is not for us."""

MAX_LENGTH = 100
"""Characters of a custom_id (components/reference)."""

NO_ROUND = RoundId("-")
"""Stands where an act is about nothing that has an id."""

Subject = (
    RoundId
    | MeetingId
    | ProgrammeId
    | ParticipantId
    | CircleId
    | ItemId
    | EntryId
    | QuestionId
    | DeliveryId
    | PromiseId
)
"""What an act can be about. Which of these it is, the verb says."""

ANYWAY = "anyway"
"""The argument of a start with fewer people than the method asks for, once that was asked back."""

_PART = re.compile(r"[A-Za-z0-9_.\-]*")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb, what it is about, and its arguments (letters, digits, ``_ . -``)."""

    verb: str
    subject: Subject = NO_ROUND
    args: tuple[str, ...] = ()

    @property
    def round_id(self) -> RoundId:
        """The round it is about, for a verb of rounds."""
        return RoundId(self.subject)

    @property
    def meeting_id(self) -> MeetingId:
        """The meeting it is about, for a verb of meetings."""
        return MeetingId(self.subject)

    @property
    def programme_id(self) -> ProgrammeId:
        """The programme it is about, for a verb of programmes."""
        return ProgrammeId(self.subject)

    @property
    def circle_id(self) -> CircleId:
        """The circle it is about, for a verb of circles."""
        return CircleId(self.subject)

    @property
    def delivery_id(self) -> DeliveryId:
        """The question to somebody it is about, for a verb of those."""
        return DeliveryId(self.subject)

    @property
    def item_id(self) -> ItemId:
        """The lifted text it is about, for a verb of those."""
        return ItemId(self.subject)

    @property
    def entry_id(self) -> EntryId:
        """The entry of a journal it is about, for a verb of those."""
        return EntryId(self.subject)

    @property
    def question_id(self) -> QuestionId:
        """The learning question it is about, for a verb of those."""
        return QuestionId(self.subject)

    def arg(self, position: int, default: str = "") -> str:
        """Return one argument, or the default when it is not there."""
        return self.args[position] if position < len(self.args) else default


def encode(verb: str, subject: Subject = NO_ROUND, *args: str) -> str:
    """Write an act as a custom_id. Raises ``ValueError`` when it does not fit."""
    parts = (verb, subject, *args)
    text = ":".join((PREFIX, *parts))
    if len(text) > MAX_LENGTH or not all(_PART.fullmatch(part) for part in parts):
        raise ValueError(f"{text!r} cannot be a custom_id")
    return text


def decode(custom_id: str) -> Act | None:
    """Read an act from a custom_id; None when it is not one of ours or was tampered with."""
    parts = custom_id.split(":")
    if len(custom_id) > MAX_LENGTH or len(parts) < 3 or parts[0] != PREFIX or not parts[1]:
        return None
    if not all(_PART.fullmatch(part) for part in parts):
        return None
    if parts[2] != NO_ROUND and not is_id(parts[2]):
        return None
    return Act(parts[1], RoundId(parts[2]), tuple(parts[3:]))


class Verb(StrEnum):
    """Everything a button, menu or form can ask for. Arguments stand behind each.

    A verb that ends in ``_in`` is a form coming back; its last argument is the opening of the
    form, which makes a repeated submit the same row.
    """

    JOIN = "join"
    DECLINE = "decline"
    ADD_LATER = "add_later"  # one cannot be there at the hour, and adds in writing
    ADD = "add"  # opens for one person what they are asked to add
    ADD_PASS = "add_pass"  # noqa: S105  (a verb, not a password)
    BID = "bid"
    BID_IN = "bid_in"  # opening
    BID_NEW = "bid_new"  # the form for a case, though one has cases prepared
    BID_CASE = "bid_case"  # menu: prepared case
    CASE = "case"  # case, method
    CASE_IN = "case_in"  # case, method, opening
    CASE_SEE = "case_see"  # menu: prepared case
    CASE_THEME = "case_theme"  # case; menu: theme
    CASE_LAYER = "case_layer"  # case; menu: layer
    CASE_SHARE = "case_share"  # case, "on" or "off"
    CASE_ERASE = "case_erase"  # case, "yes" once it was asked back
    START = "start"  # "anyway" once it was asked back
    WRITE = "write"  # index, kind
    WRITE_IN = "write_in"  # index, kind, opening
    PASS = "pass"  # noqa: S105  (a verb, not a password); argument: index
    DONE = "done"  # index, who had the floor
    PUT_LAST = "put_last"  # the same
    ANSWER = "answer"  # contribution
    ANSWER_IN = "answer_in"  # contribution, opening
    POST = "post"  # opening; a held question goes to the room as it is
    REWRITE = "rewrite"  # index, opening
    REWRITE_IN = "rewrite_in"  # index, first opening, opening
    PARK = "park"  # opening; a held question is kept for the step of advice
    WARMTH = "warmth"  # contribution; how warm a question is, for its asker and the bringer
    RATE = "rate"  # contribution, warmth
    RATE_NEXT = "rate_next"
    TO_ANSWER = "to_answer"
    ANSWER_PICK = "answer_pick"  # menu: contribution
    VOTE = "vote"  # menu: contribution
    NEXT = "next"  # mark of where the round stands
    BACK = "back"  # the same
    EXTEND = "extend"  # minutes, mark of where the round stands and until when
    PAUSE = "pause"
    RESUME = "resume"
    REVEAL = "reveal"
    READ = "read"  # index, page (from 0); the whole of what was revealed, for one person's eyes
    HANDOVER = "handover"  # menu of people
    ADMIT = "admit"  # user
    CHOOSE_AGAIN = "choose_again"
    TAKE_OVER = "take_over"
    NEW_ROOM = "new_room"
    CANCEL = "cancel"  # "yes" once it was asked back
    BEND = "bend"
    BEND_TO = "bend_to"  # method
    TO_WRITING = "to_writing"
    FINISH = "finish"
    REMINDER = "reminder"  # index; opens for one person what could not be sent to them
    CLOSE = "close"
    PICK = "pick"
    PICK_IN = "pick_in"  # menu: contributions
    COMMIT = "commit"
    COMMIT_IN = "commit_in"  # opening
    EVALUATE = "evaluate"
    EVALUATE_IN = "evaluate_in"  # opening
    HARVEST = "harvest"

    # Of a lifted text, whose id is the subject, unless it says otherwise.
    HARVEST_REPORT = "harvest_report"  # of a programme
    LIFT = "lift"  # of a round; one's own sentences in it
    LIFT_PICK = "lift_pick"  # of a round; menu: contribution
    LIFT_CARD = "lift_card"  # of a programme, or none
    LIFT_WRITE = "lift_write"  # contribution or "card", programme where it has one
    LIFT_WRITE_IN = "lift_write_in"  # the same, opening
    LIFT_TAGS = "lift_tags"
    LIFT_TAGS_IN = "lift_tags_in"  # opening
    LIFT_GO = "lift_go"
    LIFT_OWN = "lift_own"  # about nothing
    LIFT_SEE = "lift_see"  # about nothing; menu: lifted text
    LIBRARY = "library"  # about nothing; page (from 0) of what was last looked for
    LIBRARY_BY = "library_by"  # about nothing; which tag; menu: its value, or "all"
    KEY_PICK = "key_pick"  # about nothing; menu: lifted text
    KEY_SEE = "key_see"
    KEY_TURN = "key_turn"
    KEY_KEEP = "key_keep"
    LIFT_BACK = "lift_back"

    # Of an entry of one's own journal, unless it says otherwise.
    JOURNAL = "journal"  # about nothing; page (from 0)
    JOURNAL_NEW = "journal_new"  # about nothing
    JOURNAL_SEE = "journal_see"  # about nothing; menu: entry
    JOURNAL_WRITE = "journal_write"  # also of one that was not written yet
    JOURNAL_WRITE_IN = "journal_write_in"  # opening
    JOURNAL_LIFT = "journal_lift"  # scope
    JOURNAL_QUESTION = "journal_question"
    JOURNAL_CASE = "journal_case"  # case, or none yet
    JOURNAL_CASE_IN = "journal_case_in"  # case, opening
    JOURNAL_NO_CASE = "journal_no_case"
    JOURNAL_ERASE = "journal_erase"  # "yes" once it was asked back

    # Of a learning question of one's own, unless it says otherwise.
    LEARNING = "learning"  # about nothing
    LEARNING_NEW = "learning_new"  # about nothing
    LEARNING_SEE = "learning_see"  # about nothing; menu: question
    LEARNING_ADD = "learning_add"  # of one that was not asked yet; entry it comes out of, or none
    LEARNING_ADD_IN = "learning_add_in"  # the same, opening
    LEARNING_CHANGE = "learning_change"  # number of the version
    LEARNING_CHANGE_IN = "learning_change_in"  # number of the version, opening
    LEARNING_CLOSE = "learning_close"
    LEARNING_CLOSE_IN = "learning_close_in"  # opening
    LEARNING_REOPEN = "learning_reopen"
    LEARNING_THEME = "learning_theme"  # menu: theme
    LEARNING_LAYER = "learning_layer"  # menu: layer
    LEARNING_LIFT = "learning_lift"  # scope
    LEARNING_ERASE = "learning_erase"  # "yes" once it was asked back
    LEARNING_SEED = "learning_seed"  # of a round; question, or none yet
    LEARNING_SEED_IN = "learning_seed_in"  # of a round; question, opening

    STATUS = "status"
    LEAVE = "leave"  # "yes" once it was asked back
    CHECKBACK = "checkback"  # of a promise, or of the round in which it was made
    CHECKBACK_IN = "checkback_in"  # the same; opening
    PROMISES = "promises"  # of a round that opens; of none one's own; page (from 0)
    PROMISE = "promise"  # about nothing; menu: promise
    PROMISE_TAP = "promise_tap"  # of a promise; outcome
    PROMISE_WEEK = "promise_week"  # of a promise; a week later
    PROMISE_DAY = "promise_day"  # of a promise; another day
    PROMISE_DAY_IN = "promise_day_in"  # of a promise; opening
    PROMISE_GO = "promise_go"  # of a promise, "yes" once it was asked back
    PROMISE_SHARE = "promise_share"  # of a promise, "on" or "off"
    PROMISE_LIVED = "promise_lived"  # of a promise; let know that it lived on
    HUSH = "hush"  # about nothing, "on" or "off"; no more notes that something lived on
    METHOD = "method"  # method, page (from 0); about no round
    AIRTIME = "airtime"  # how the written words are shared out, for who leads
    CUES = "cues"  # help for who leads, with the step of now

    AGREE = "agree"  # version, then the verb and arguments of what goes on after it
    AGREE_LATER = "agree_later"
    AGREEMENTS = "agreements"  # about nothing; what one agreed to
    OWN_LINES = "own_lines"  # of a circle; or about nothing, with a menu: circle
    OWN_LINES_IN = "own_lines_in"  # of a circle; opening
    REPORT = "report"  # about nothing; error id, where there is one

    # Of a programme, a meeting, a circle; the subject is that, or none where it says so.
    ZONE_HERE = "zone_here"  # verb, arguments of what waits for it
    ZONE = "zone"  # the same
    ZONE_IN = "zone_in"  # the same, opening
    PROGRAMME = "programme"  # page (from 0)
    PROGRAMME_TAKE = "programme_take"  # about nothing; mark of the file
    PROGRAMME_LOOK = "programme_look"  # about nothing; what the file would change
    PROGRAMME_EDIT = "programme_edit"
    PROGRAMME_HEAD = "programme_head"
    PROGRAMME_HEAD_IN = "programme_head_in"  # opening
    PROGRAMME_FILE = "programme_file"  # "toml" or "csv"
    MEETING_SEE = "meeting_see"  # of a programme; menu: meeting
    MEETING_NEW = "meeting_new"  # of a programme
    MEETING_NEW_IN = "meeting_new_in"  # of a programme; opening
    MEETING = "meeting"  # which part: "when" or "what"
    MEETING_IN = "meeting_in"  # which part, opening
    MEETING_OFF = "meeting_off"  # "yes" once it was asked back
    CLAIM = "claim"  # of a programme; page (from 0)
    CLAIM_AS = "claim_as"  # of a programme; menu: participant
    PEOPLE = "people"  # of a programme; page (from 0)
    PERSON_SEE = "person_see"  # of a programme; menu: participant
    PERSON_NEW = "person_new"  # of a programme
    PERSON_NEW_IN = "person_new_in"  # of a programme; opening
    PERSON_LINK = "person_link"  # of a programme; participant; menu of people
    PERSON_OFF = "person_off"  # of a programme; participant, "yes" once it was asked back
    CIRCLE_SEAT = "circle_seat"  # of a circle; menu of people
    RSVP = "rsvp"  # answer
    SESSION = "session"  # how it stands, for one person
    SESSION_ICS = "session_ics"
    WAY = (
        "way"  # about nothing; without argument the choices; where one is reached between meetings
    )
    REACH = "reach"  # without argument the choices; where one is reminded
    ANNOUNCE = "announce"  # channel, moment in seconds or "now", whom it is for ("r" or "c" + id)
    CHECK_IN = "check_in"
    WAS_THERE = "was_there"  # "yes" or "no"
    ATTENDANCE = "attendance"
    NOTE = "note"  # menu of people
    NOTE_BACK = "note_back"  # menu of people
    NOTE_VOICE = "note_voice"
    PROOF = "proof"  # "own", "group", or "year" (of a programme)
    OWN_NAME = "own_name"  # of a meeting or programme; what waits for it: "own", "year", "later"
    OWN_NAME_IN = "own_name_in"  # the same, opening
    PROOF_BACK = "proof_back"  # about nothing; code
    RECAP = "recap"
    RECAP_TEXT = "recap_text"
    RECAP_TEXT_IN = "recap_text_in"  # opening
    RECAP_ALT = "recap_alt"
    RECAP_ALT_IN = "recap_alt_in"  # opening
    RECAP_LIFTED = "recap_lifted"  # menu: lifted texts, none at all too
    RECAP_LIFTED_ALL = "recap_lifted_all"
    RECAP_SHARE = "recap_share"
    PREPARE = "prepare"  # page (from 0); what to know before a meeting, for who leads
    PREPARE_FILE = "prepare_file"  # the same, to print
    HOLD = "hold"  # go on with few people
    ON_PAPER = "on_paper"  # how to go on in writing
    CIRCLES_TABLE = "circles_table"  # of a programme; page (from 0) of the draft
    CIRCLES_MAKE = "circles_make"  # of a programme; size, together, seed
    CIRCLES_SLIDE = "circles_slide"  # of a programme; size, seed; menu: together
    CIRCLES_LOCK = "circles_lock"  # of a meeting; menu: numbers of circles
    CIRCLES_SWAP = "circles_swap"  # of a meeting; participant, participant
    CIRCLES_PUBLISH = "circles_publish"  # of a programme; mark of the draft
    CIRCLES_SHOW = "circles_show"  # of a programme; page (from 0) of what was published
    CIRCLES_MEND = "circles_mend"  # of a programme; mark of what was shown, or none yet
    WISH = "wish"  # of a programme; page (from 0)
    WISH_NOT = "wish_not"  # of a programme; page; menu: participants
    WISH_AWAY = "wish_away"  # of a programme; menu: meetings
    TURN_ASK = "turn_ask"  # of a meeting; circle
    TURN_TAKE = "turn_take"  # of a meeting; circle, participant who asked
    STAND_TAKE = "stand_take"  # of a meeting; what is tapped
    STAND_TAKE_IN = "stand_take_in"  # of a meeting; opening
    STAND_LINES = "stand_lines"  # of a meeting; what is written
    STAND_LINES_IN = "stand_lines_in"  # of a meeting; opening
    STAND_MINE = "stand_mine"  # of a meeting
    STAND_ERASE = "stand_erase"  # of a meeting; "yes" once it was asked back
    STAND_SHOW = "stand_show"  # of a meeting
    STAND_TABLE = "stand_table"  # of a meeting
    STAND_CLOSE = "stand_close"  # of a meeting; "yes" once it was asked back
    STAND_POST = "stand_post"  # of a meeting; the picture to the thread
    THEMES = "themes"  # of a programme; the open proposals, to tap
    THEMES_OF = "themes_of"  # of a meeting; those of its programme
    THEME_NEW = "theme_new"  # of a programme; proposal, or none yet
    THEME_NEW_IN = "theme_new_in"  # of a programme; proposal, opening
    THEME_TAP = "theme_tap"  # of a programme; menu: proposals
    THEME_BACK = "theme_back"  # of a programme; menu: proposal, to ask back
    THEME_ERASE = "theme_erase"  # of a programme; proposal
    THEME_LIST = "theme_list"  # of a programme; page (from 0), for who leads
    THEME_SEE = "theme_see"  # of a programme; menu: proposal
    THEME_PLACE = "theme_place"  # of a programme; proposal; menu: meeting
    THEME_SETTLE = "theme_settle"  # of a programme; proposal, fate
    HOLD_AGREE = "hold_agree"  # about nothing; hold
    HOLD_END = "hold_end"  # about nothing; hold

    # Of a question to somebody, whose id is the subject, unless it says otherwise.
    PROMPT_ANSWER = "prompt_answer"  # prompt, or none: the one that is asked
    PROMPT_ANSWER_IN = "prompt_in"  # prompt, opening
    PROMPT_LATER = "prompt_later"
    PROMPT_OTHER = "prompt_other"
    PROMPT_FOLLOW = "prompt_follow"  # place of the second question; entry, or none yet
    PROMPT_FOLLOW_IN = "prompt_follow_in"  # the same, opening
    PROMPT_PACE = "prompt_pace"  # of a programme; how often, or none to be shown the choices
    PROMPT_REST = "prompt_rest"  # of a programme; "rest" or "go", for who leads
    PROMPT_ABOUT = "prompt_about"  # of a programme; menu: meeting, for who leads
    PROMPT_THEME = "prompt_theme"  # of a programme; meeting; menu: theme
    PROMPT_NEW = "prompt_new"  # about nothing
    PROMPT_NEW_IN = "prompt_new_in"  # about nothing; opening

    JOURNEY = "journey"  # of a programme; one's own map
    JOURNEY_NETWORK = "journey_network"  # of a programme, for who leads
    JOURNEY_FAREWELL = "journey_farewell"  # of a programme
    JOURNEY_LEAVE_OUT = "journey_out"  # of a programme; menu: waypoints
    AUDIT = "audit"  # about nothing; page (from 0), for administrators
    HELP = "help"  # of a programme; somebody's own requests and offers
    HELP_NEW = "help_new"  # of a programme; side, entry when it is changed
    HELP_NEW_IN = "help_new_in"  # of a programme; side, entry, opening
    HELP_STAND = "help_stand"  # of a meeting; which line of the stand is left as a request or offer
    HELP_SEE = "help_see"  # of a programme; menu: entry
    HELP_SHARE = "help_share"  # of a programme; entry
    HELP_CLOSE = "help_close"  # of a programme; entry
    HELP_MATCH = "help_match"  # of a programme
    ECHO = "echo"  # of a programme
    INTRODUCE = "introduce"  # of a programme; introduction, what one says
    BROUGHT = "brought"  # of a programme; introduction, what it brought
    BALANCE = "balance"  # whose turn it is, for who leads the round
