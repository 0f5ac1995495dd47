"""The pictures of "What you learned": bars, small columns, a matrix, chairs. Each also says its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game import text
from game.progress import words
from game.progress.progress import Progress, Stage
from game.report.measures import Accuracy
from game.rules.content import Text
from game.rules.moves import SEATS, Seat
from game.ui.draw_parts import bar, panel, seat_disc
from game.ui.layout import columns, columns_like, cut_bottom, cut_left, cut_right, cut_top, inset, rows
from game.ui.theme import Colour
from game.ui.type import BODY, BOLD, LABEL
from game.ui.words import ROLE_LETTERS, Both

if TYPE_CHECKING:
    from game.ui.canvas import Canvas

GUESSED_RIGHT = Both("Zo goed zag jij de ander", "How well you saw the others")
OVER_TIME = Both("Van verhaal tot verhaal", "From story to story")
OF_WHICH = Both("% van de punten, {n} verhalen per balk", "% of the points, {n} stories a column")
NEWEST = Both("% van de punten, de nieuwste rechts", "% of the points, the newest on the right")
SURE_MARK = Both("✗ zeker, en toch heel anders", "✗ sure, and yet quite different")
NO_GUESS = Both("nog niet geraden", "not guessed yet")
KEY_HEADS = (
    Both("Sleutel", "Key"), Both("Geraakt", "Touched"), Both("Goed geraden", "Guessed right"),
)  # fmt: skip
KEY_NOTE = Both(
    "Goed geraden: in verhalen waarin de sleutel vooropstaat.", "Guessed right: in stories in which the key leads."
)
OF = Both("{n} van {of}", "{n} of {of}")
ACTED = Both("Zo ging links om met boven", "How those on the left met those above")
ACTED_NOTE = Both(
    "Wat te zien was, 0 tot 10: doelen, kennis en respect delen; vaak, op tijd, eerlijk en oplossend contact.",
    "What could be seen, 0 to 10: sharing goals, knowledge, respect; frequent, timely, accurate, problem-solving "
    "contact.",
)
AT_TABLE = Both("Wie sprak er? Bijdragen per verhaal", "Who spoke? Contributions per story")
FACTS = Both("Feiten die op tafel kwamen", "Facts that came to the table")
NEWS = Both("Nieuws in wat er gezegd werd", "News in what was said")
WITHOUT = Both("Besloten zonder de ouder", "Decided without the parent")
WHERE_NOTE = Both(
    "Gevuld: daar zat je. Dikke ring: daar keek je achteraf.",
    "Filled: you sat there. Thick ring: you looked afterwards.",
)
TIMES = Both("{n}×", "{n}×")
MOST_COLUMNS = 12
"""So many columns of the course can still be told apart from the back of a room."""
MATRIX = 10


class Group(NamedTuple):
    """Some sessions in a row, as one column."""

    accuracy: Accuracy
    wrong: int


def grouped(course: Sequence[Stage]) -> tuple[list[Group], int]:
    """Put the course into a few columns; say how many stories are in each."""
    per = max(1, -(-len(course) // MOST_COLUMNS))
    first = len(course) % per
    cuts = [0, *range(first or per, len(course) + 1, per)]
    parts = [course[start:end] for start, end in pairwise(cuts)]
    return [
        Group(
            Accuracy(sum(one.accuracy.points for one in part), sum(one.accuracy.most for one in part)),
            sum(one.sure_and_wrong for one in part),
        )
        for part in parts
    ], per


# --- through their eyes ---------------------------------------------------------------------------------------------


def draw_eyes(canvas: Canvas, room: Rect, progress: Progress) -> None:
    """Draw how well each role was understood, and how that went over time."""
    if not progress.guesses:
        inside = panel(canvas, room, lift=4)
        canvas.write(canvas.say(words.NOT_GUESSED), inside, BODY, align="center", valign="middle")
        return
    left, right = _halves(canvas, room)
    _role_bars(canvas, _titled(canvas, left, canvas.say(GUESSED_RIGHT)), progress)
    _course(canvas, _titled(canvas, right, canvas.say(OVER_TIME)), progress)


def _halves(canvas: Canvas, room: Rect) -> tuple[Rect, Rect]:
    """Divide a page in two panels: beside each other, or under each other in a square window."""
    if canvas.wide:
        left, right = columns(room, 2, canvas.px(32))
        return left, right
    top, below = rows(room, 2, canvas.px(28))
    return top, below


def _titled(canvas: Canvas, rect: Rect, title: str) -> Rect:
    """Draw a panel with a title and give the room below the title."""
    inside = panel(canvas, rect, lift=4)
    head, rest = cut_top(inside, canvas.line_height(BODY), canvas.px(12))
    canvas.write(title, head, BODY, face=BOLD, whole=True)
    return rest


def _role_bars(canvas: Canvas, room: Rect, progress: Progress) -> None:
    lines = [words.sure_line(progress, canvas.lang), words.asked_line(progress, canvas.lang)]
    heights = [canvas.text_height(line, room.width, LABEL) for line in lines]
    if sum(heights) > room.height * 4 // 10:
        del lines[1:], heights[1:]
    below, room = cut_bottom(room, sum(heights) + canvas.px(8), canvas.px(16))
    for seat, place in zip(SEATS, rows(room, len(SEATS), canvas.px(10)), strict=True):
        accuracy = progress.roles[seat]
        said = words.points(accuracy, canvas.lang) if accuracy.most else canvas.say(NO_GUESS)
        _seat_bar(canvas, place, seat, accuracy.share, said)
    for line in lines:
        taken = canvas.write(line, below, LABEL)
        below = Rect(below.x, taken.bottom, below.width, max(1, below.bottom - taken.bottom))


def _seat_bar(canvas: Canvas, place: Rect, seat: int, share: float | None, said: str) -> None:
    """Draw one role with its measure: disc, name and number on one line, the bar below; no name in large letters."""
    radius = min(canvas.px(34), place.height // 2)
    disc, rest = cut_left(place, 2 * radius, canvas.px(20))
    seat_disc(canvas, disc.center, radius, seat, icon=False)
    words_high = canvas.line_height(LABEL)
    if place.height < words_high + canvas.px(26):
        _bar_with_number(canvas, rest, share or 0.0, said, colour=canvas.theme.seats[seat])
        return
    rest = Rect(rest.x, rest.centery - (words_high + canvas.px(26)) // 2, rest.width, words_high + canvas.px(26))
    line, track = cut_top(rest, words_high)
    number = canvas.label(said, (line.right, line.centery), LABEL, face=BOLD, align="right")
    name = Rect(line.x, line.y, max(1, number.left - line.x - canvas.px(12)), line.height)
    canvas.write(text.capital(text.role_word(seat, canvas.lang)), name, LABEL, valign="middle", whole=True)
    bar(canvas, Rect(track.x, track.y, track.width, canvas.px(22)), share or 0.0, canvas.theme.seats[seat])


def _course(canvas: Canvas, room: Rect, progress: Progress) -> None:
    """Draw a column for every story, or for some stories together; a cross where somebody was sure and wrong."""
    groups, per = grouped(progress.course)
    theme, line = canvas.theme, canvas.line_height(LABEL)
    note = canvas.say(OF_WHICH, n=per) if per > 1 else canvas.say(NEWEST)
    notes = [note, canvas.say(SURE_MARK)] if any(group.wrong for group in groups) else [note]
    below, room = cut_bottom(room, line * len(notes), canvas.px(6))
    for n, words_ in enumerate(notes):
        canvas.write(words_, Rect(below.x, below.y + n * line, below.width, line), LABEL, theme.quiet, whole=True)
    marks, plot = cut_bottom(room, line, canvas.px(4))
    plot = Rect(plot.x, plot.y + line, plot.width, max(1, plot.height - line))
    for share in range(3):
        y = plot.bottom - plot.height * share // 2
        canvas.shapes.line(canvas.surface, [(plot.left, y), (plot.right, y)], theme.hush, canvas.px(3))
    wide = min(plot.width // len(groups), canvas.px(130))
    for n, group in enumerate(groups):
        slot = Rect(plot.x + n * wide, plot.y, wide, plot.height)
        _column(canvas, inset(slot, max(2, wide // 8), 0), group)
        if group.wrong:
            mark = f"✗{group.wrong}" if group.wrong > 1 else "✗"
            mark = mark if canvas.text_width(mark, LABEL, BOLD) < wide else "✗"
            canvas.label(mark, (slot.centerx, marks.centery), LABEL, theme.danger, face=BOLD, align="center")


def _column(canvas: Canvas, slot: Rect, group: Group) -> None:
    share = group.accuracy.share or 0.0
    high = max(canvas.px(6), round(slot.height * share))
    column = Rect(slot.x, slot.bottom - high, slot.width, high)
    canvas.shapes.card(canvas.surface, column, canvas.theme.accent, radius=canvas.px(6))
    size = LABEL if slot.width > canvas.text_width("100", LABEL) else LABEL * 0.85
    over = (slot.centerx, column.top - canvas.line_height(LABEL) // 2)
    canvas.label(str(round(100 * share)), over, size, align="center")


# --- the seven keys -------------------------------------------------------------------------------------------------


def draw_keys(canvas: Canvas, room: Rect, progress: Progress) -> None:
    """Draw for each key how often it was touched, and how well was guessed where it leads."""
    inside = panel(canvas, room, lift=4)
    note, inside = cut_bottom(inside, canvas.line_height(LABEL), canvas.px(4))
    canvas.write(canvas.say(KEY_NOTE), note, LABEL, canvas.theme.quiet, whole=True)
    head, inside = cut_top(inside, canvas.line_height(LABEL), canvas.px(8))
    for place, title in zip(_key_columns(canvas, head), KEY_HEADS, strict=True):
        canvas.write(canvas.say(title), place, LABEL, canvas.theme.quiet, face=BOLD, whole=True)
    counted = progress.sessions.alone - progress.sessions.unread - progress.sessions.waiting
    for met, place in zip(progress.keys, rows(inside, len(progress.keys), canvas.px(6)), strict=True):
        name, touched, right = _key_columns(canvas, place)
        words_ = text.capital(text.key_word(met.key, canvas.lang))
        canvas.write(words_, name, LABEL, valign="middle", smallest=24)
        said, most = (canvas.say(OF, n=n, of=counted) for n in (met.touched, counted))
        _bar_with_number(canvas, touched, met.touched / max(1, counted), said, widest=most)
        _bar_with_number(canvas, right, met.accuracy.share, words.percent(met.accuracy.share),
                         colour=canvas.theme.waiting)  # fmt: skip


def _key_columns(canvas: Canvas, place: Rect) -> list[Rect]:
    shares = (46, 28, 26) if canvas.wide else (40, 32, 28)
    return columns_like(place, shares, canvas.px(28))


def _bar_with_number(
    canvas: Canvas, place: Rect, share: float | None, said: str, *, widest: str = "100 %", colour: Colour | None = None
) -> None:
    """Draw a bar with its number behind it; `widest` keeps bars under each other equally long."""
    wide = max(canvas.text_width(one, LABEL, BOLD) for one in (widest, said))
    number, track = cut_right(place, wide, canvas.px(14))
    canvas.label(said, (number.right, number.centery), LABEL, face=BOLD, align="right")
    track = Rect(track.x, track.centery - canvas.px(12), track.width, canvas.px(24))
    if share is not None:
        bar(canvas, track, share, colour or canvas.theme.accent)


# --- working together -----------------------------------------------------------------------------------------------


def draw_together(canvas: Canvas, room: Rect, progress: Progress) -> None:
    """Draw how each acted towards each, and who had a voice."""
    left, right = _halves(canvas, room)
    _matrix(canvas, _titled(canvas, left, canvas.say(ACTED)), progress.ties)
    _voices(canvas, _titled(canvas, right, canvas.say(AT_TABLE)), progress)


def _matrix(canvas: Canvas, room: Rect, ties: Mapping[tuple[int, int], float | None]) -> None:
    """Draw a row for who acted and a column for towards whom; the number, and a bar that fills the cell."""
    note = canvas.say(ACTED_NOTE)
    high = canvas.text_height(note, room.width, LABEL)
    below, room = cut_bottom(room, min(high, room.height * 2 // 5), canvas.px(12))
    canvas.write(note, below, LABEL, canvas.theme.quiet, smallest=24)
    lines = rows(room, len(SEATS) + 1, canvas.px(8))
    radius = min(canvas.px(32), lines[0].height // 2)
    for by, line in enumerate(lines[1:]):
        cells = columns(line, len(SEATS) + 1, canvas.px(8))
        seat_disc(canvas, cells[0].center, radius, by, icon=False)
        for to, cell in enumerate(cells[1:]):
            if not by:
                seat_disc(canvas, (cell.centerx, lines[0].centery), radius, to, icon=False)
            _cell(canvas, cell, None if by == to else ties[to, by], own=by == to)


def _cell(canvas: Canvas, cell: Rect, strength: float | None, *, own: bool) -> None:
    theme = canvas.theme
    if own:
        canvas.shapes.line(canvas.surface, [cell.midleft, cell.midright], theme.hush, canvas.px(4))
        return
    canvas.shapes.card(
        canvas.surface, cell, theme.ground, radius=canvas.px(10), edge=theme.line, edge_width=canvas.px(2)
    )
    if strength is not None:
        inside = inset(cell, canvas.px(4))
        full = Rect(inside.x, inside.y, round(inside.width * strength), inside.height)
        canvas.shapes.card(canvas.surface, full, theme.glow, radius=canvas.px(8))
    ink = theme.ink if strength is None or strength < HALF else theme.on_glow
    canvas.label(words.tenths(strength), cell.center, BODY, ink, face=BOLD, align="center")


HALF = 0.5
"""From here on the number of a cell stands on the bar."""


def _voices(canvas: Canvas, room: Rect, progress: Progress) -> None:
    below, room = cut_bottom(room, room.height * 45 // 100, canvas.px(16))
    most = max(1.0, *progress.words)
    for seat, place in zip(SEATS, rows(room, len(SEATS), canvas.px(4)), strict=True):
        disc, rest = cut_left(place, min(canvas.px(52), place.height), canvas.px(18))
        seat_disc(canvas, disc.center, disc.width // 2, seat, icon=False)
        number, track = cut_right(rest, canvas.text_width("00", LABEL, BOLD), canvas.px(14))
        canvas.label(_count(progress.words[seat]), (number.right, number.centery), LABEL, face=BOLD, align="right")
        track = Rect(track.x, track.centery - canvas.px(12), track.width, canvas.px(24))
        bar(canvas, track, progress.words[seat] / most, canvas.theme.seats[seat])
    without, of = progress.without_parent, progress.decided_by_others
    most_words = canvas.say(OF, n=without, of=of)
    shares = (
        (FACTS, progress.coverage, words.percent(progress.coverage)),
        (NEWS, progress.focus, words.percent(progress.focus)),
        (WITHOUT, without / of if of else None, most_words),
    )
    for (title, share, said), place in zip(shares, rows(below, len(shares), canvas.px(6)), strict=True):
        name, measure = columns_like(place, (50, 50), canvas.px(16))
        canvas.write(canvas.say(title), name, LABEL, valign="middle", smallest=24)
        _bar_with_number(canvas, measure, share, said, widest=most_words)


def _count(number: float) -> str:
    return str(round(number))


# --- stories and chairs ---------------------------------------------------------------------------------------------


def draw_stories(canvas: Canvas, room: Rect, progress: Progress, titles: Mapping[str, Text]) -> None:
    """Draw for each story in which chairs somebody sat; `titles` are all stories, those that are gone included."""
    inside = panel(canvas, room, lift=4)
    shown = dict(sorted(titles.items(), key=lambda one: not progress.cases.get(one[0]))[:MOST_STORIES])
    titles, rest = ({case: titles[case] for case in titles if case in shown}, len(titles) - len(shown))
    more = canvas.say(MORE_STORIES, n=rest) if rest else ""
    for note in filter(None, (words.left_out(progress, canvas.lang), more, canvas.say(WHERE_NOTE))):
        high = canvas.text_height(note, inside.width, LABEL)
        below, inside = cut_bottom(inside, high, canvas.px(6))
        canvas.write(note, below, LABEL, canvas.theme.quiet)
    across = 2 if canvas.wide and len(titles) > SINGLE else 1
    down = max(6, -(-len(titles) // across))
    for n, (case, title) in enumerate(titles.items()):
        column = columns(inside, across, canvas.px(60))[n // down]
        place = rows(column, down, canvas.px(4))[n % down]
        _story(canvas, place, canvas.say(title), [_times(progress, case, seat) for seat in SEATS])


MORE_STORIES = Both("En nog {n} verhalen die je niet speelde.", "And {n} more stories that you did not play.")
MOST_STORIES = 24
"""More than this nobody can read; what was played comes first."""
SINGLE = 8
"""Up to so many stories stand under each other."""
BESIDE = -1
"""In place of a count: seen only in a what-if or from the other chair."""


def _times(progress: Progress, case: str, seat: Seat) -> int:
    return progress.chairs.get((case, seat), BESIDE if (case, seat) in progress.beside else 0)


def _story(canvas: Canvas, place: Rect, title: str, times: Sequence[int]) -> None:
    step = canvas.px(126)
    chairs, name = cut_right(place, step * len(SEATS), canvas.px(20))
    canvas.write(title, name, LABEL, valign="middle", smallest=24)
    radius = min(canvas.px(24), place.height // 2)
    for seat, count in zip(SEATS, times, strict=True):
        centre = (chairs.x + step * seat + radius, chairs.centery)
        if count > 0:
            seat_disc(canvas, centre, radius, seat, icon=False)
            beside = (centre[0] + radius + canvas.px(4), centre[1])
            if count > 1:
                canvas.label(canvas.say(TIMES, n=count), beside, LABEL)
            continue
        theme = canvas.theme
        edge, width = (theme.seats[seat], canvas.px(6)) if count else (theme.line, canvas.px(3))
        canvas.shapes.disc(canvas.surface, centre, radius, theme.ground, edge, width)
        canvas.label(canvas.say(ROLE_LETTERS[seat]), centre, LABEL * 0.8, theme.quiet, align="center")
