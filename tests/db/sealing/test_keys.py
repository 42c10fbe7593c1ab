"""Keys: made once, refused when they are others, wrapped anew, and gone when forgotten."""

import os
import shutil
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain import keys as owners
from bot.domain.case import CaseId, PreparedCase
from bot.domain.ids import GuildId, RoundId
from db import uow as uow_module
from db.errors import KeysRefused
from db.sealing import opening
from db.sealing.master import KeyPlaces
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, JORIS, NOW, TARIK, a_contribution, a_round, new_id
from tests.fakes import Killed
from tests.keys import MASTER, keys_of, open_store
from tests.stores import migrated_file

ELSEWHERE = GuildId(5)
WORDS = "(gewist)"


@pytest.fixture
def places(tmp_path: Path) -> KeyPlaces:
    """Return where the keys of a file are: beside it, with a master key in a file."""
    return KeyPlaces(f"sqlite:///{tmp_path / 'reis.keys'}", tmp_path / "reis.key")


@pytest.fixture
def url_of_file(tmp_path: Path) -> str:
    return migrated_file(tmp_path / "reis.db")


async def write(uow: SqlUnitOfWork, **changes: object) -> RoundId:
    """Store a round in which two people wrote."""
    round_ = a_round(**changes)
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        for author in (JORIS, TARIK):
            await tx.contributions.put(
                a_contribution(round_.id, author_id=author, text="Zo is het")
            )
    return round_.id


async def texts(uow: SqlUnitOfWork, round_id: RoundId) -> list[str]:
    """Return what is read of a round: its title, and what people wrote."""
    async with uow.read() as tx:
        round_ = await tx.rounds.get(round_id)
        assert round_ is not None
        return [round_.title, *(one.text for one in await tx.contributions.of_round(round_id))]


# -------------------------------------------------------------------- made and refused


async def test_keys_are_made_once_for_their_owner_alone(
    url_of_file: str, places: KeyPlaces
) -> None:
    uow = await SqlUnitOfWork.open(url_of_file, places)
    round_id = await write(uow)
    await uow.close()
    key = places.file.read_text()
    for file in (places.file, places.file.with_suffix(".keys")):
        assert file.stat().st_mode & 0o777 == 0o600
    again = await SqlUnitOfWork.open(url_of_file, places)
    assert (await texts(again, round_id))[1:] == ["Zo is het", "Zo is het"]
    await again.close()
    assert places.file.read_text() == key


def lose_store(places: KeyPlaces) -> KeyPlaces:
    places.file.with_suffix(".keys").unlink()
    return places


def other_store(places: KeyPlaces) -> KeyPlaces:
    return replace(places, url=places.url.replace("reis.keys", "other.keys"))


def lose_master(places: KeyPlaces) -> KeyPlaces:
    places.file.unlink()
    return places


def other_master(places: KeyPlaces) -> KeyPlaces:
    places.file.write_text(b64encode(MASTER).decode())
    return places


def nonsense(places: KeyPlaces) -> KeyPlaces:
    places.file.write_text("geen sleutel")
    return places


def open_to_others(places: KeyPlaces) -> KeyPlaces:
    places.file.chmod(0o640)
    return places


@pytest.mark.parametrize(
    ("mishap", "fault"),
    [
        (lose_store, "fault-keys-lost"),
        (other_store, "fault-keys-of-another"),
        (lose_master, "fault-keys-file-missing"),
        (other_master, "fault-keys-wrong"),
        (nonsense, "fault-keys-file-unreadable"),
        pytest.param(
            *(open_to_others, "fault-keys-open-to-others"),
            marks=pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX"),
        ),
    ],
)
async def test_lost_and_wrong_keys_are_refused_and_nothing_is_made(
    url_of_file: str,
    places: KeyPlaces,
    mishap: Callable[[KeyPlaces], KeyPlaces],
    fault: str,
    tmp_path: Path,
) -> None:
    if mishap is other_store:
        other = await SqlUnitOfWork.open(migrated_file(tmp_path / "o.db"), other_store(places))
        await other.close()
    uow = await SqlUnitOfWork.open(url_of_file, places)
    await write(uow)
    await uow.close()
    secret = places.file.read_text().strip()
    wrong = mishap(places)
    there = sorted(tmp_path.iterdir())
    with pytest.raises(KeysRefused) as caught:
        await SqlUnitOfWork.open(url_of_file, wrong)
    assert caught.value.key == fault
    assert secret not in repr(caught.value)
    assert sorted(tmp_path.iterdir()) == there


async def test_looking_makes_no_keys(url_of_file: str, places: KeyPlaces, tmp_path: Path) -> None:
    there = sorted(tmp_path.iterdir())
    with pytest.raises(KeysRefused) as caught:
        await SqlUnitOfWork.open(url_of_file, places, make=False)
    assert caught.value.key == "fault-keys-none"
    assert sorted(tmp_path.iterdir()) == there


async def test_keys_can_be_on_a_server_of_their_own(url_of_file: str, postgres_url: str) -> None:
    places = KeyPlaces(postgres_url, Path("nowhere"), MASTER)
    uow, other = [await SqlUnitOfWork.open(url_of_file, places) for _ in range(2)]
    round_id = await write(uow, title="Titel")
    assert await texts(other, round_id) == ["Titel", "Zo is het", "Zo is het"]
    async with uow.write() as tx:
        await tx.keys.forget(owners.of_round(round_id, JORIS))
    again = await SqlUnitOfWork.open(url_of_file, places, erased=WORDS)
    assert await texts(again, round_id) == ["Titel", WORDS, "Zo is het"]
    assert await uow.examine_keys() == (3, 0)
    for one in (uow, other, again):
        await one.close()


# --------------------------------------------------------------------- another master


async def test_another_master_key_opens_what_was_there(url_of_file: str, places: KeyPlaces) -> None:
    uow = await SqlUnitOfWork.open(url_of_file, places)
    round_id = await write(uow)
    before = places.file.read_text()
    count = await opening.rotate(places)
    assert (count, await uow.examine_keys()) == (4, (4, 4))
    # Who was at work goes on, with the new key.
    later = await write(uow)
    assert (await texts(uow, round_id))[1:] == (await texts(uow, later))[1:]
    await uow.close()
    assert places.file.read_text() != before
    assert not places.old_file.exists()
    again = await SqlUnitOfWork.open(url_of_file, places)
    assert (await texts(again, later))[1:] == ["Zo is het", "Zo is het"]
    assert (await again.examine_keys())[1] == 0
    await again.close()


@pytest.mark.parametrize("moment", ["before it is wrapped", "wrapped", "between two names"])
async def test_a_rotation_cut_off_at_any_moment_loses_nothing(
    url_of_file: str, places: KeyPlaces, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    uow = await SqlUnitOfWork.open(url_of_file, places)
    round_id = await write(uow)
    await uow.close()

    def die(*_arguments: object, **_named: object) -> None:
        if moment == "between two names":
            places.file.replace(places.old_file)
        raise Killed

    where = "_wrapped_anew" if moment == "before it is wrapped" else "_settle"
    monkeypatch.setattr(opening, where, die)
    with pytest.raises(Killed):
        await opening.rotate(places)
    monkeypatch.undo()
    again = await SqlUnitOfWork.open(url_of_file, places)
    assert (await texts(again, round_id))[1:] == ["Zo is het", "Zo is het"]
    await again.close()
    await opening.rotate(places)
    assert not places.next_file.exists()
    assert not places.old_file.exists()


async def test_a_given_master_key_is_followed_by_one_in_a_file(
    url_of_file: str, places: KeyPlaces
) -> None:
    given = replace(places, given=MASTER)
    uow = await SqlUnitOfWork.open(url_of_file, given)
    round_id = await write(uow)
    await uow.close()
    await opening.rotate(given)
    with pytest.raises(KeysRefused) as caught:
        await SqlUnitOfWork.open(url_of_file, given)
    assert caught.value.key == "fault-keys-given-old"
    again = await SqlUnitOfWork.open(url_of_file, places)
    assert len(await texts(again, round_id)) == 3
    await again.close()


# ------------------------------------------------------------------------ forgetting


@pytest.fixture
async def copy(
    url_of_file: str, places: KeyPlaces, tmp_path: Path
) -> AsyncIterator[Callable[[], Awaitable[SqlUnitOfWork]]]:
    """Give what opens the copy that was made of a database, with today's keys."""
    opened: list[SqlUnitOfWork] = []

    async def open_copy() -> SqlUnitOfWork:
        uow = await SqlUnitOfWork.open(f"sqlite:///{tmp_path / 'copy.db'}", places, erased=WORDS)
        opened.append(uow)
        return uow

    yield open_copy
    for one in opened:
        await one.close()


def copy_of(tmp_path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        if (tmp_path / f"reis.db{end}").exists():
            shutil.copy(tmp_path / f"reis.db{end}", tmp_path / f"copy.db{end}")


async def test_a_copy_forgets_too(
    url_of_file: str,
    places: KeyPlaces,
    copy: Callable[[], Awaitable[SqlUnitOfWork]],
    tmp_path: Path,
) -> None:
    uow = await SqlUnitOfWork.open(url_of_file, places)
    first, second = await write(uow, title="Een"), await write(uow, title="Twee")
    copy_of(tmp_path)
    async with uow.write() as tx:
        await tx.contributions.withdraw(first, JORIS, "slot")
        await tx.keys.forget(owners.of_round(first, JORIS))
        await tx.keys.forget(owners.of_round(second))
    old = await copy()
    assert await texts(old, first) == ["Een", WORDS, "Zo is het"]
    assert await texts(old, second) == [WORDS, WORDS, WORDS]
    # What is typed there again has a key of its own, and is read.
    async with uow.write() as tx:
        await tx.contributions.put(
            a_contribution(first, author_id=JORIS, text="Weer", slot="nieuw")
        )
    assert "Weer" in await texts(uow, first)
    assert await texts(old, first) == ["Een", WORDS, "Zo is het"]
    await uow.close()


async def test_a_person_is_forgotten_on_one_server(uow: SqlUnitOfWork, url: str) -> None:
    here, there = await write(uow), await write(uow, guild_id=ELSEWHERE)
    cases = [
        PreparedCase(CaseId(new_id()), guild, JORIS, "troika", "Titel", {"a": "b"}, NOW)
        for guild in (GUILD, ELSEWHERE)
    ]
    async with uow.write() as tx:
        for case in cases:
            await tx.cases.put(case)
    async with uow.write() as tx:
        await tx.keys.forget_person(GUILD, JORIS)
    again = await SqlUnitOfWork.open(url, keys_of(url), erased=WORDS)
    assert (await texts(again, here))[1:] == [WORDS, "Zo is het"]
    assert (await texts(again, there))[1:] == ["Zo is het", "Zo is het"]
    async with again.read() as tx:
        gone, kept = [await tx.cases.get(case.id, JORIS) for case in cases]
    await again.close()
    assert gone == replace(cases[0], title=WORDS, fields={})
    assert kept == cases[1]


async def test_what_is_rolled_back_forgets_nothing(uow: SqlUnitOfWork) -> None:
    round_id = await write(uow, title="Blijft")

    async def act() -> None:
        async with uow.write() as tx:
            await tx.keys.forget(owners.of_round(round_id))
            raise KeyError

    with pytest.raises(KeyError):
        await act()
    assert (await texts(uow, round_id))[0] == "Blijft"


async def test_who_dies_after_the_commit_forgets_at_the_next_start(
    uow: SqlUnitOfWork, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_id = await write(uow)

    async def die(*_arguments: object) -> None:
        raise Killed

    monkeypatch.setattr(uow_module, "bury", die)

    async def act() -> None:
        async with uow.write() as tx:
            await tx.keys.forget(owners.of_round(round_id))

    with pytest.raises(Killed):
        await act()
    monkeypatch.undo()
    again = await SqlUnitOfWork.open(url, keys_of(url), erased=WORDS)
    assert await texts(again, round_id) == [WORDS, WORDS, WORDS]
    await again.close()


async def test_another_process_does_not_seal_with_a_key_that_was_destroyed(
    uow: SqlUnitOfWork, url: str
) -> None:
    other = await open_store(url)
    round_id = await write(uow)
    assert len(await texts(other, round_id)) == 3
    async with other.write() as tx:
        await tx.contributions.put(a_contribution(round_id, author_id=JORIS, slot="b"))
    async with uow.write() as tx:
        await tx.keys.forget(owners.of_round(round_id, JORIS))
    async with other.write() as tx:
        await tx.contributions.put(
            a_contribution(round_id, author_id=JORIS, slot="later", text="Later")
        )
    await other.close()
    third = await SqlUnitOfWork.open(url, keys_of(url), erased=WORDS)
    assert sorted((await texts(third, round_id))[1:]) == [WORDS, WORDS, "Later", "Zo is het"]
    await third.close()


async def test_what_is_typed_after_forgetting_needs_an_act_of_its_own(uow: SqlUnitOfWork) -> None:
    round_id = await write(uow)

    async def act() -> None:
        async with uow.write() as tx:
            await tx.keys.forget(owners.of_round(round_id, JORIS))
            await tx.contributions.put(a_contribution(round_id, author_id=JORIS, slot="x"))

    with pytest.raises(RuntimeError):
        await act()
    assert len(await texts(uow, round_id)) == 3


async def test_more_owners_than_are_kept_at_hand(
    uow: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.sealing.vault.AT_HAND", 2)
    async with uow.write() as tx:
        for number in range(5):
            await tx.rounds.add(a_round(title=f"Ronde {number}"))
    async with uow.read() as tx:
        assert len({one.title for one in await tx.rounds.alive(GUILD)}) == 5
