"""The circle maker: who sits with whom at every intervision moment of a year."""

from bot.domain.circles.making import Made as Made
from bot.domain.circles.making import lock as lock
from bot.domain.circles.making import make as make
from bot.domain.circles.making import swap as swap
from bot.domain.circles.repair import Repaired as Repaired
from bot.domain.circles.repair import repair as repair
from bot.domain.circles.report import Gap as Gap
from bot.domain.circles.report import Reason as Reason
from bot.domain.circles.report import Report as Report
from bot.domain.circles.report import Rule as Rule
from bot.domain.circles.request import Request as Request
