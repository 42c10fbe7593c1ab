"""Which tables this code expects, and how a database says which it has."""

from db.errors import NotMigrated

APPLICATION_ID = 0x72656973
"""In the header of our SQLite files ("reis"), so that another program's file is left alone."""

VERSION_TABLE = "reisgenoot_version"
"""Where Alembic writes the version; a name of our own, for a PostgreSQL that others use too."""

CURRENT = "0022"
"""The newest migration in db/migrations/versions."""

FIND_VERSION = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - a constant
"""Fails when there are no tables of ours."""


def must_be_current(found: str) -> None:
    """Raise ``NotMigrated`` when a database has tables of another version, or none ("")."""
    if found != CURRENT:
        raise NotMigrated("error-database-version", {"found": found, "wanted": CURRENT})
