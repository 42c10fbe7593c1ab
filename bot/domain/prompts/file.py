"""Questions as a file that a facilitator writes, reads and shares: TOML, with faults by line."""

from bot.domain.faults import Fault, placed
from bot.domain.method_file import SIZE_MAX
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.reader import PromptsInvalid, Reader
from bot.domain.toml_file import parse, text_of
from bot.domain.toml_lines import places_of


def read(content: bytes) -> tuple[Prompt, ...]:
    """Return the questions in a file, in its order.

    Raises ``PromptsInvalid`` with everything that is wrong and the line of each fault.
    """
    if len(content) > SIZE_MAX:
        raise PromptsInvalid([Fault("", "method-fault-size", {"max": SIZE_MAX // 1024})])
    text = text_of(content, PromptsInvalid)
    reader = Reader()
    prompts = reader.prompts(parse(text, PromptsInvalid))
    if reader.faults:
        raise PromptsInvalid(placed(reader.faults, places_of(text)))
    return prompts
