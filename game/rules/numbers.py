"""The numbers of the rules that an author does not set (docs/rules.md; tuned by the balance lab)."""

TRUST_MAX = 5
NEED_MAX = 3
STRAIN_MAX = 10

OPEN_ROOT = 2
"""A root need at this level or above keeps feeding the needs above it."""
TRUST_FOR_DOORS = 2
"""From this trust on a role shows its doors."""
TRUST_FOR_SUPPORT = 2
"""From this trust in the proposer on, a role supports a goal."""
TRUST_FOR_YES = 2
"""From this trust in the teller on, the parent says yes to telling a family card."""
OPENNESS_LIFTS_TO = 2
"""Telling a card of your own lifts the trust of others in you up to this."""
BREACH_COSTS = 2
HELPERS_BEFORE_LOAD = 3
NEEDS_A_CHILD_CAN_BEAR = 2
NORMALISED_RELIEF = 2

FULL_LINK = 4
"""A link whose weaker direction has this trust counts as full."""
MEAN_LINK_SHARE, WEAKEST_LINK_SHARE = 0.6, 0.4
UNNAMED_CONCERN_FACTOR = 0.7
SURFACE_GOAL_FACTOR = 0.5
BOUNCE_COSTS = UNASKED_COSTS = DOUBLED_COSTS = 4.0
WAITING_ROUND_COSTS = 1.0
WALL_OPENED_EARNS = 2.0
LOWEST_AXIS = 5.0
