"""Discord's description of its interface, where there is one."""

import pytest

from tests import openapi


@pytest.fixture
def discord_spec() -> openapi.Spec:
    spec = openapi.load()
    if spec is None:
        pytest.skip(
            f"request bodies not validated: {openapi.FILE.name} is not beside the repository"
        )
    return spec
