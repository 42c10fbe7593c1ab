"""The tables about keys. The keys themselves are elsewhere, so that a backup is not readable."""

from sqlalchemy import BigInteger, Column, Integer, Named, Text, TypedColumns

from db.columns import small


class SealingColumns(TypedColumns):
    """One row: which store holds the keys ("" for none yet), and how often was forgotten."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    store: Named[str] = Column(Text)
    epoch: Named[int] = Column(BigInteger)


sealing = small("sealing", SealingColumns)


class KeyDeathColumns(TypedColumns):
    """A key that is to be destroyed; by its number, which names nobody."""

    key_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


key_deaths = small("key_deaths", KeyDeathColumns)


class UnsealedColumns(TypedColumns):
    """A table with rows of before there were seals; gone when they are sealed."""

    table_name: Named[str] = Column(Text, primary_key=True)


unsealed = small("unsealed", UnsealedColumns)
