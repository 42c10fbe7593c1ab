"""Journals and learning questions: whole for their owner, and not there for anybody else."""

from dataclasses import replace
from typing import Any

from sqlalchemy import delete

from bot.domain.case import Layer, Theme
from bot.domain.ids import GuildId
from bot.domain.journal.entry import CaseOffer, EntryId, EntrySource, JournalEntry
from bot.domain.learning.question import (
    Cause,
    LearningQuestion,
    LivingQuestion,
    QuestionId,
    Version,
)
from db.programme_tables import programmes
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, JORIS, MINUTE, NOW, TARIK, new_id
from tests.db.programme_data import stored

TEXT = "Het werd stil toen ik het vroeg, „🙂”.\nIk weet niet waarom."


def an_entry(**changes: Any) -> JournalEntry:
    values: dict[str, Any] = {
        "id": EntryId(new_id()),
        "guild_id": GUILD,
        "user_id": JORIS,
        "text": TEXT,
        "written_at": NOW,
    }
    return JournalEntry(**{**values, **changes})


def a_question(*texts: str, **changes: Any) -> LearningQuestion:
    versions = tuple(
        Version(number, text, NOW + number * MINUTE, "Fenna vroeg ernaar", Cause.ROUND, "r")
        for number, text in enumerate(texts or ("Wie beslist hier?",), start=1)
    )
    values: dict[str, Any] = {
        "id": QuestionId(new_id()),
        "guild_id": GUILD,
        "owner_id": JORIS,
        "versions": versions,
    }
    return LearningQuestion(**{**values, **changes})


async def test_an_entry_is_there_for_its_owner_alone(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    older, newer, elsewhere, others = (
        an_entry(),
        an_entry(written_at=NOW + MINUTE, source=EntrySource.PROMPT, source_ref="P08"),
        an_entry(guild_id=GuildId(5)),
        an_entry(user_id=TARIK),
    )
    asked = replace(newer, question="Welke vraag sleep je mee?", programme_id=planned.programme.id)
    async with uow.write() as tx:
        for entry in (older, asked, elsewhere, others):
            await tx.journal.put(entry)
    async with uow.read() as tx:
        assert await tx.journal.of_owner(GUILD, JORIS) == [asked, older]
        assert await tx.journal.of_owner(GUILD, TARIK) == [others]
        assert await tx.journal.of_owner(GUILD, FENNA) == []
        assert await tx.journal.get(older.id, JORIS) == older
        assert await tx.journal.get(older.id, TARIK) is None
        assert await tx.journal.owner_of(older.id) == JORIS
        assert await tx.journal.owner_of(EntryId(new_id())) is None


async def test_an_entry_is_changed_and_erased_by_its_owner(uow: SqlUnitOfWork) -> None:
    entry = an_entry(question="Wat bleef hangen?")
    changed = replace(entry, text="Anders", edited_at=NOW + MINUTE, offer=CaseOffer.DECLINED)
    async with uow.write() as tx:
        await tx.journal.put(entry)
        await tx.journal.put(replace(changed, question="", written_at=NOW + MINUTE))
        await tx.journal.drop(entry.id, TARIK)
        assert await tx.journal.get(entry.id, JORIS) == changed
        await tx.journal.drop(entry.id, JORIS)
        assert await tx.journal.get(entry.id, JORIS) is None


async def test_a_journal_outlives_its_programme(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    entry = an_entry(programme_id=planned.programme.id)
    question = a_question(programme_id=planned.programme.id)
    async with uow.write() as tx:
        await tx.journal.put(entry)
        await tx.learning.put(question)
    async with uow._store.session(writing=True) as session:
        session.later(delete(programmes))
    async with uow.read() as tx:
        assert await tx.journal.get(entry.id, JORIS) == replace(entry, programme_id=None)
        assert await tx.learning.get(question.id, JORIS) == replace(question, programme_id=None)


async def test_a_question_comes_back_with_its_versions_in_order(uow: SqlUnitOfWork) -> None:
    texts = [f"Versie {number}" for number in range(1, 12)]
    question, other = a_question(*texts, theme=Theme.MIDDLE), a_question(owner_id=TARIK)
    async with uow.write() as tx:
        await tx.learning.put(a_question(*texts[:3], id=question.id))
        await tx.learning.put(other)
        await tx.learning.put(question)
    async with uow.read() as tx:
        assert await tx.learning.of_owner(GUILD, JORIS) == [question]
        assert await tx.learning.of_owner(GuildId(5), JORIS) == []
        assert await tx.learning.get(question.id, TARIK) is None
        assert await tx.learning.owner_of(question.id) == JORIS
        assert await tx.learning.owner_of(QuestionId(new_id())) is None
    async with uow.write() as tx:
        await tx.learning.drop(question.id, TARIK)
        assert await tx.learning.get(question.id, JORIS) == question
        await tx.learning.drop(question.id, JORIS)
        assert await tx.learning.of_owner(GUILD, JORIS) == []


async def test_of_open_questions_others_learn_no_words(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    here = planned.programme.id
    tagged = a_question("Een", "Twee", programme_id=here, theme=Theme.STOCK, layer=Layer.BOARD)
    bare = a_question("Drie", programme_id=here, owner_id=TARIK)
    shut = a_question(programme_id=here, closed_at=NOW, closing="Beantwoord.")
    async with uow.write() as tx:
        for question in (tagged, bare, shut, a_question()):
            await tx.learning.put(question)
    async with uow.read() as tx:
        assert await tx.learning.living(here) == [
            LivingQuestion(
                tagged.id, JORIS, Theme.STOCK, Layer.BOARD, NOW + MINUTE, NOW + 2 * MINUTE
            ),
            LivingQuestion(bare.id, TARIK, None, None, NOW + MINUTE, NOW + MINUTE),
        ]
