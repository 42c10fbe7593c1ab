"""What Alembic runs: all steps asked for in one transaction, on the connection it is given.

``db.migrate`` gives the connection and holds off other processes; there is no other way in, so
that nobody migrates with other settings than the bot.
"""

from alembic import context

from db.tables import metadata
from db.version import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    # SQLite can roll back the making of tables too, when transactions are begun by hand.
    transactional_ddl=True,
    transaction_per_migration=False,
    # SQLite changes a table by making it anew.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
