"""What goes on paper, in one file that any browser prints: notes for the facilitator and A6 cards to cut."""

from collections.abc import Iterator
from html import escape

from game.report.sheet import sheet
from game.rules.board import Board
from game.rules.content import CardKind, Lang, Moment
from game.rules.moves import SEATS, Seat
from game.text import capital, ended, pick, role_letter, role_word, seat_line

A_SHEET = 4
"""So many A6 cards go on one A4."""
VOTES = ("A", "B", "C", "D")
MUCH = 380
"""A text of more signs than this is set smaller."""

STYLE = """
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
body { font: 15pt/1.35 'Atkinson Hyperlegible', Verdana, sans-serif; color: #1c2532; margin: 0 auto; width: 210mm; }
.how { background: #fdf0cd; padding: 5mm 8mm; margin: 6mm; border-radius: 3mm; font-size: 13pt; }
.sheet { display: grid; grid-template: 148mm 148mm / 105mm 105mm; width: 210mm; break-after: page; }
.sheet:last-child { break-after: auto; }
.card { padding: 8mm 9mm; outline: .25mm dashed #847862; outline-offset: -.12mm; overflow: hidden; display: flex;
  flex-direction: column; break-inside: avoid; }
.card header { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; font-size: 10.5pt;
  padding-bottom: 2mm; margin-bottom: 3mm; border-bottom: .7mm solid var(--seat, #1c2532);
  color: var(--seat, #1c2532); }
.card header b { font-size: 16pt; white-space: nowrap; }
.card h2 { font-size: 21pt; line-height: 1.15; margin: 0 0 3mm; }
.card p { margin: 0 0 2.5mm; }
.card .when { color: #38404e; font-size: 12pt; }
.card .mind { margin-top: auto; margin-bottom: 0; padding: 2mm 3mm; border: .4mm solid #1c2532; border-radius: 2mm;
  font-size: 11pt; }
.letter { float: right; width: 16mm; height: 16mm; border-radius: 50%; border: 1mm solid var(--seat);
  color: var(--seat); font-weight: bold; font-size: 22pt; display: grid; place-items: center; margin: 0 0 2mm 3mm; }
.card p.long { font-size: 11.5pt; }
.vote { align-items: center; justify-content: center; }
.vote b { font-size: 190pt; line-height: 1; }
.vote p { margin: 4mm 0 0; color: #38404e; }
.seat0 { --seat: #8c2a0a; } .seat1 { --seat: #084c7c; } .seat2 { --seat: #04583e; } .seat3 { --seat: #5822b0; }
@media print { .how { display: none; } }
@media screen { .sheet { margin-bottom: 8mm; box-shadow: 0 1mm 4mm #0003; } }
"""


def cards_page(board: Board, lang: Lang) -> str:
    """Write everything that is read in private: cards for each role, every card once more as a pile, voting cards."""
    title = board.scenario.title.in_(lang)
    groups = [list(_of_role(board, seat, lang)) for seat in SEATS]
    groups.append([_card(board, number, lang, pile=True) for number in range(len(board.cards))])
    groups.append([_vote(letter, title) for letter in VOTES])
    sheets = "".join(_sheets(cards) for cards in groups)
    how = f'<p class="how">{escape(_how(lang))}</p>'
    return sheet(lang, title, STYLE + NOTES_STYLE, f"{how}\n{facilitator_notes(board, lang)}{sheets}")


NOTES_STYLE = """
.notes { break-after: page; max-width: 46rem; margin: 0 auto; padding: 14mm; font-size: 10.5pt; line-height: 1.4; }
.notes li { margin: 0.3em 0; }
"""


def facilitator_notes(board: Board, lang: Lang) -> str:
    """Write the page that only the facilitator reads: what to know, what to watch for, what to ask at each dilemma."""
    notes, title = (
        board.scenario.notes,
        pick(lang, "Voor wie begeleidt: niet voor de groep", "For the facilitator only"),
    )
    watch = "".join(f"<li>{escape(text.in_(lang))}</li>" for text in notes.watch_for)
    asked = "".join(_asked(moment, lang) for moment in board.moments)
    return (
        f'<section class="notes">\n<h1>{escape(title)}</h1>\n'
        f"<p>{escape(notes.before.in_(lang))}</p>\n<p>{escape(notes.deception.in_(lang))}</p>\n"
        f"<h2>{escape(pick(lang, 'Let hierop', 'Watch for'))}</h2>\n<ul>{watch}</ul>\n"
        f"<h2>{escape(pick(lang, 'Vraag het de groep', 'Ask the group'))}</h2>\n<ul>{asked}</ul>\n</section>\n"
    )


def _asked(moment: Moment, lang: Lang) -> str:
    """Give the questions of one moment, and of every way out of it."""
    questions = [] if moment.ask is None else [moment.ask.in_(lang)]
    questions += [f"{option.label.in_(lang)}: {option.ask.in_(lang)}" for option in moment.options]
    if not questions:
        return ""
    inner = "".join(f"<li>{escape(question)}</li>" for question in questions)
    return f"<li><b>{escape(moment.title.in_(lang))}</b><ul>{inner}</ul></li>"


def _how(lang: Lang) -> str:
    return pick(
        lang,
        "Druk deze pagina af met Ctrl+P, op A4, zonder marges, op ware grootte, en knip langs de streepjes. Geef ieder "
        "de kaarten van de eigen rol. De kaarten met “stapel” gaan omgekeerd op een stapel: wie tijdens het spel iets "
        "hoort, pakt daar de kaart met dat nummer. De letters A tot en met D zijn om mee te stemmen: één vel per team.",
        "Print this page with Ctrl+P, on A4, without margins, at full size, and cut along the dashes. Give everyone "
        "the cards of their own role. The cards marked “pile” go face down in a pile: who hears something during the "
        "game takes the card with that number. The letters A to D are to vote with: one sheet for each team.",
    )


def _sheets(cards: list[str]) -> str:
    """Put the cards four by four on a sheet; each group begins a new one, so that it can be handed out."""
    parts = [cards[n : n + A_SHEET] for n in range(0, len(cards), A_SHEET)]
    return "".join(f'<section class="sheet">\n{"".join(part)}</section>\n' for part in parts)


def _of_role(board: Board, seat: Seat, lang: Lang) -> Iterator[str]:
    """Write the cards of one role: who you are, what only you know of yourself, and what you know."""
    persona = board.personas[seat]
    letter = f'<span class="letter">{role_letter(seat, lang)}</span>'
    short = ended(capital(persona.short.in_(lang)))
    name, words = escape(persona.name.in_(lang)), escape(persona.about.in_(lang))
    about = f"{letter}<h2>{name}</h2><p>{escape(short)}</p><p{_long(words)}>{words}</p>"
    yield _frame(seat, role_word(seat, lang), pick(lang, "dit ben jij", "this is you"), about)
    private = escape(persona.private.in_(lang))
    private = f"<p{_long(private)}>{private}</p>"
    yield _frame(seat, seat_line(board, seat, lang), pick(lang, "alleen voor jou", "for you only"), private)
    for number in board.cards_of[seat]:
        yield _card(board, number, lang)


def _card(board: Board, number: int, lang: Lang, *, pile: bool = False) -> str:
    """Write one card; its number is the one that the screen shows."""
    card, seat = board.cards[number], board.owner[number]
    words = card.text.in_(lang)
    period = escape(capital(card.period.in_(lang)))
    body = f'<h2>{escape(card.title.in_(lang))}</h2><p class="when">{period}</p><p{_long(words)}>{escape(words)}</p>'
    minds = list(_to_mind(board, number, lang))
    body += f'<p class="mind">{escape(" ".join(minds))}</p>' if minds else ""
    whose = f"{board.child.name}" if seat is None else seat_line(board, seat, lang)
    where = f"{pick(lang, 'stapel', 'pile')} · {whose}" if pile else whose
    return _frame(seat, where, pick(lang, f"Kaart {number + 1}", f"Card {number + 1}"), body)


def _long(words: str) -> str:
    return ' class="long"' if len(words) > MUCH else ""


def _to_mind(board: Board, number: int, lang: Lang) -> Iterator[str]:
    """Say what to mind before this is told."""
    card = board.cards[number]
    if card.kind is CardKind.CONCERN:
        yield pick(lang, "Dit raakt jou. Alleen jij kunt het zeggen.", "This moves you. Only you can say it.")
    if card.kind is CardKind.WISH:
        child = board.child.name
        yield pick(lang, f"Dit is wat {child} zelf wil.", f"This is what {child} wants.")
    if card.family:
        yield pick(lang, "Van het gezin: niet vertellen zonder ja van de ouder.",
                   "Of the family: do not tell it without the parent's yes.")  # fmt: skip
    if card.on_table:
        yield pick(lang, "Dit weet iedereen al.", "Everybody knows this already.")


def _frame(seat: Seat | None, left: str, right: str, body: str) -> str:
    kind = "card" if seat is None else f"card seat{seat}"
    head = f"<header><span>{escape(left)}</span><b>{escape(right)}</b></header>"
    return f'<article class="{kind}">{head}{body}</article>\n'


def _vote(letter: str, title: str) -> str:
    return f'<article class="card vote"><b>{letter}</b><p>{escape(title)}</p></article>\n'
