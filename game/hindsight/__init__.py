"""Looking back on a session: what turned it, what would have been, how it differs from another, the other chair.

`turning_points(session)` gives the decisions that changed most what was still possible; `Weighing(session)` does
the same little by little, for a screen. `what_if(session, entry)` plays on from just before a decision.
"""

from game.hindsight.turning import TurningPoint, Weighing, turning_points
from game.hindsight.what_if import what_if

__all__ = ["TurningPoint", "Weighing", "turning_points", "what_if"]
