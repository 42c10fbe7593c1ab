"""An import-linter contract that says what a room may import, instead of all that it may not."""

import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


def belongs(module: str, name: str) -> bool:
    """Return whether a module is the named one, lies below it, or fits it as a pattern."""
    return module == name or module.startswith(f"{name}.") or fnmatchcase(module, name)


def names(field: object) -> list[str]:
    """Return what a field holds: import-linter puts the value where the field was declared."""
    return list(cast("Iterable[str] | None", field) or ())


class RoomContract(Contract):
    """The modules of a room import each other, the standard library, and what is named.

    Options:
        modules: The room; what lies below them belongs to it.
        may_import: Modules of ours (with all below them) and packages of others, or `*`.
        never: What stays closed all the same, also in the standard library; `x.*` is below x.
    """

    type_name = "room"

    modules = fields.ListField(subfield=fields.StringField())
    may_import = fields.ListField(subfield=fields.StringField())
    never = fields.ListField(subfield=fields.StringField(), required=False)

    def _allows(self, imported: str) -> bool:
        if any(belongs(imported, name) for name in names(self.never)):
            return False
        if imported.partition(".")[0] in sys.stdlib_module_names:
            return True
        open_doors = names(self.modules) + names(self.may_import)
        return any(belongs(imported, name) for name in open_doors)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Look at every import of every module of the room."""
        room = names(self.modules)
        strays = [
            (importer, imported, detail["line_number"])
            for importer in sorted(graph.modules)
            if any(belongs(importer, name) for name in room)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not self._allows(imported)
            for detail in graph.get_import_details(importer=importer, imported=imported)
        ]
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each stray import and its line."""
        for importer, imported, line in check.metadata["strays"]:
            output.print_error(f"{importer} may not import {imported} (line {line})", bold=False)
        output.new_line()
