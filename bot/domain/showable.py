"""Everything a message can show: of a round, of a meeting, or between meetings."""

from bot.domain.programme.between_views import BetweenView
from bot.domain.programme.views import MeetingView
from bot.domain.sessions.after_views import AfterView
from bot.domain.sessions.views import SessionView
from bot.domain.views import View

Showable = View | MeetingView | SessionView | AfterView | BetweenView
