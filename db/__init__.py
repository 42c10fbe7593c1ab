"""The database: tables, statements, unit of work, migrations."""
