"""Looking back on a session: what turned it, what would have been, how it differs from another, the other chair.

- `turning_points(session)` gives the decisions that changed most what was still possible; `Weighing(session)` does the
  same little by little: `step(0.02)` between frames, `points` so far, `done`.
- `best_line(board)` gives the best line known of a case, only for who asks; `BestLine(board)` does it little by little:
  `step(0.02)`, `line` so far, `games` of `most`, `done`. `months_of(board, line.turns)` plays it again as a story.
- `what_if(session, entry)` begins a session of its own that stands just before that decision.
- `compare(one, other)` lays two sessions side by side, month by month.
- `other_chair(session, seat)` begins the same session again from another role; `Recall.of(session)` then gives at each
  turn what was done then, and `recall.first` the session as it went then. `story_of(session, seat)` tells a session
  from one chair; `both_stories(recall)` lays the chair of then beside the one of now.
"""

from game.hindsight.best import BestLine, Line, best_line, months_of
from game.hindsight.chair import Recall, other_chair
from game.hindsight.compare import Comparison, Moment, Reached, Row, Side, compare
from game.hindsight.line import Place, Turn, line_of
from game.hindsight.story import SeatMonth, both_stories, in_private, story_of
from game.hindsight.turning import TurningPoint, Weighing, turning_points
from game.hindsight.what_if import what_if

__all__ = [
    "BestLine",
    "Comparison",
    "Line",
    "Moment",
    "Place",
    "Reached",
    "Recall",
    "Row",
    "SeatMonth",
    "Side",
    "Turn",
    "TurningPoint",
    "Weighing",
    "best_line",
    "both_stories",
    "compare",
    "in_private",
    "line_of",
    "months_of",
    "other_chair",
    "story_of",
    "turning_points",
    "what_if",
]
