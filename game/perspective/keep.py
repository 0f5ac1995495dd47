"""What is written down of a check: the guess, the truth, how sure, whether it was asked, and the points."""

from game.perspective.question import Question
from game.rules.board import Board
from game.rules.moves import Seat
from game.session.log import PerspectiveChecked

RIGHT_POINTS, NEAR_POINTS = 2, 1
SURE_SHARE, NOT_SURE_SHARE, NOT_SAID_SHARE = 80, 30, 50


def points_for(question: Question, guess: int) -> int:
    """Give 2 points for the right guess, 1 for one that comes near, 0 else."""
    answer = question.answers[guess]
    if answer.id == question.truth:
        return RIGHT_POINTS
    return NEAR_POINTS if answer.near else 0


def checked(
    board: Board, question: Question, guess: int, *, by: Seat | None, sure: int, asked: bool
) -> PerspectiveChecked:
    """Write a check down for the log."""
    return PerspectiveChecked(
        about=question.about,
        asked_of=by,
        answer=question.answers[guess].id,
        truth=question.truth,
        sure=sure,
        points=points_for(question, guess),
        asked=asked,
        asks=question.kind,
        cause=question.cause.name,
        other=question.cause.other,
        thing=thing_id(board, question),
        round=question.round,
        practice=not question.knowable,
    )


def thing_id(board: Board, question: Question) -> str:
    """Name, by its id, the card that was told or the goal that it was about."""
    cause = question.cause
    match question.kind:
        case "told":
            return board.cards[cause.thing].id
        case "yes":
            return board.goals[cause.thing].id
    return ""
