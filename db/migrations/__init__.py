"""The history of the tables, for Alembic; see ``db.migrate``."""
